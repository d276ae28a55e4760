/** The inbox of what is due, and how a question is worded anew or put under a condition. */
export const desk = {
} as const;
