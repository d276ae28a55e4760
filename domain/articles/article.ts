import type { Day, Precision } from './day.ts';

export type Language = 'en' | 'zh-Hans' | 'zh-Hant';
export type MediaType = 'text/plain' | 'text/markdown' | 'text/html';

/** A value with how it is known; `confirm` asks a person before it is relied on. */
export type Known<T> = { value: T; basis: string; confirm: boolean };

/** The day an article appeared, as far as it is known. */
export type Published = { day: Day; precision: Precision };

/**
 * One text as it was read, before it is stored. `text` is what offsets count in: for plain text and Markdown the decoded
 * file itself (byte-order mark removed, line ends kept), for HTML the readable part. `raw` keeps the decoded source.
 */
export type ReadArticle = {
  mediaType: MediaType;
  encoding: string;
  raw: string;
  /** SHA-256 of `raw`, hex: the same article twice is one article. */
  hash: string;
  text: string;
  language: Language;
  title: Known<string> | null;
  author: Known<string> | null;
  outlet: Known<string> | null;
  published: Known<Published> | null;
  url: string | null;
};

/** Why a text was refused. Nothing is stored when any of these is returned. */
export type Unreadable =
  | { reason: 'empty' }
  | { reason: 'too-large'; bytes: number; limit: number }
  | { reason: 'binary'; looksLike: string }
  | { reason: 'undecodable'; tried: string[] }
  | { reason: 'no-readable-text' }
  | { reason: 'language'; language: string };
