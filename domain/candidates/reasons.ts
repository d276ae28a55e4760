import { z } from 'zod';

/** Why a person turned a candidate down. Kept, so that "how much can be checked at all" is a statistic. */
export const rejectReason = z.enum(['not-a-prediction', 'not-checkable', 'no-deadline', 'duplicate', 'wrong-quote', 'other']);
export type RejectReason = z.infer<typeof rejectReason>;

export const rejectReasonWords: Record<RejectReason, string> = {
  'not-a-prediction': 'Not a prediction',
  'not-checkable': 'Cannot be checked',
  'no-deadline': 'No deadline',
  'duplicate': 'Already there',
  'wrong-quote': 'Wrong words or speaker',
  'other': 'Another reason',
};
