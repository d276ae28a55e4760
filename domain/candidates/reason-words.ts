/** Why a person turned a candidate down, in the order of the keys 1 to 6. */
export const rejectReasonWords = {
  'not-a-prediction': 'Not a prediction',
  'not-checkable': 'Cannot be checked',
  'no-deadline': 'No deadline',
  'duplicate': 'Already there',
  'wrong-quote': 'Wrong words or speaker',
  'other': 'Another reason',
} as const;
export type RejectReason = keyof typeof rejectReasonWords;
