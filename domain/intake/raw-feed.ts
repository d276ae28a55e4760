export type FeedFormat = 'rss' | 'atom' | 'json';

/** An entry before its fields were made sure of. */
export type RawEntry = { id: string | null; link: string | null; title: string | null; author: string | null; date: string | null; html: string | null };
export type RawFeed = { format: FeedFormat; title: string | null; base?: string | null; entries: RawEntry[] };

/** No more entries of a feed are read: a longer one names its newest first. */
export const MOST_ENTRIES = 1_000;
