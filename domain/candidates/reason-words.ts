import { sentences } from '#words/say.ts';

/** Why a person turned a candidate down, in the order of the keys 1 to 6. */
export const rejectReasonWords = sentences({
  'not-a-prediction': 'Not a prediction',
  'not-checkable': 'Cannot be checked',
  'no-deadline': 'No deadline',
  'duplicate': 'Already there',
  'wrong-quote': 'Wrong words or speaker',
  'other': 'Another reason',
});
export type RejectReason = keyof typeof rejectReasonWords;

/** What became of a candidate, as a word within a sentence. */
export const statusWords = sentences({ pending: 'pending', published: 'published', merged: 'merged', rejected: 'rejected' });
