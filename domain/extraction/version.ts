/**
 * Of the rules as a whole. Raise it when they see something else in the same text: articles that were read by another version
 * are then offered to be read again.
 */
export const EXTRACTOR_VERSION = '6';
