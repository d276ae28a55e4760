/** The page of one prediction, of one question, and of a piece of evidence. */
export const predictionsPage = {
} as const;
