/** Articles, and how much of what they say can be checked. */
export const articles = {
} as const;
