/** Cuts text by what a reader sees as one character. */
export const letters = new Intl.Segmenter();
