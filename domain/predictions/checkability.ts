/** How much of what somebody says can be checked: published predictions, and candidates that an editor turned down because nobody could check them, or for want of a deadline. */
export type Checkability = { published: number; uncheckable: number; undated: number };
