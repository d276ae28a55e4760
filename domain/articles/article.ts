import type { Plain } from '#words/say.ts';
import type { Day, Precision } from './day.ts';

export type Language = 'en' | 'zh-Hans' | 'zh-Hant';
export type MediaType = 'text/plain' | 'text/markdown' | 'text/html' | 'application/pdf';

/** A value with how it is known; `confirm` asks a person before it is relied on. */
export type Known<T> = { value: T; basis: string; confirm: boolean };

/** The day an article appeared, as far as it is known. */
export type Published = { day: Day; precision: Precision };

/**
 * One text as it was read, before it is stored. `text` is what offsets count in: for plain text and Markdown the decoded
 * file itself (byte-order mark removed, line ends kept), for HTML the readable part, for PDF its lines joined to paragraphs.
 * `raw` keeps the decoded source; of a PDF, the text.
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
  /** Of a file whose text was taken out of it (PDF): SHA-256 of its bytes, hex. */
  fileHash?: string;
};

/** Why a text was refused. Nothing is stored when any of these is returned. */
export type Unreadable =
  | { reason: 'empty' }
  | { reason: 'too-large'; bytes: number; limit: number }
  | { reason: 'binary'; looksLike: Plain }
  | { reason: 'undecodable'; tried: string[] }
  | { reason: 'no-readable-text' }
  | { reason: 'language'; language: Plain }
  | { reason: 'pdf'; problem: PdfProblem; limit?: number };

export type PdfProblem = 'encrypted' | 'broken' | 'scanned' | 'unknown-letters' | 'too-many-pages' | 'too-much-work';
