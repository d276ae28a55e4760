/** What is refused of predictions and articles, and why. */
export const predictionsRules = {
} as const;
