/** The review of candidates: queue, article, form. */
export const review = {
} as const;
