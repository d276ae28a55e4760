/** Saying what happened, a second look at it, and what came after a miss. */
export const resolve = {
} as const;
