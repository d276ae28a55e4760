import { createHash } from 'node:crypto';
import { z } from 'zod';
import { day } from '#domain/articles/day.ts';
import { told } from '#domain/extraction/of-article.ts';

const toldHere = told.default({});

/** What a job needs to know, by its kind. The bytes of a file stand beside it. */
export const pageWork = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(4_000), told: toldHere });
export const fileWork = z.strictObject({ filename: z.string().max(500).nullable(), contentType: z.string().max(200).nullable(), url: z.string().max(4_000).nullable().default(null), told: toldHere });
export const entryWork = z.strictObject({ url: z.string().max(4_000).nullable(), title: z.string().nullable(), author: z.string().nullable(), day: day.nullable(), outlet: z.string().nullable(), html: z.string().nullable(), feedTitle: z.string() });

export type PageWork = z.output<typeof pageWork>;
export type FileWork = z.output<typeof fileWork>;
export type EntryWork = z.output<typeof entryWork>;
export type Work = { kind: 'page'; payload: PageWork } | { kind: 'file'; payload: FileWork } | { kind: 'feed-entry'; payload: EntryWork };

/** What has more bytes is read apart, so that pages are answered meanwhile; so is every PDF. A page is mostly markup. */
export const READ_APART = { text: 100_000, page: 400_000 } as const;
/** No more work waits at once; whoever brings more is told to wait. */
export const MOST_WAITING = 5_000;
export const MOST_IN_A_BATCH = 500;
/** A failure that may pass is tried so often; a job that takes the reader down with it is begun so often. */
export const MOST_TRIES = 5;
export const MOST_BEGUN = 8;

/** The same thing twice in one batch is one job. */
export function keyIn(batchId: string, thing: string | Uint8Array): string {
  return `${batchId}:${createHash('sha256').update(thing).digest('hex')}`;
}

/** An article that several feeds name, or one feed under two ids, is one job. */
export function keyOfEntry(feedId: string, { url, key }: { url: string | null; key: string }): string {
  return `entry:${createHash('sha256').update(url ?? `${feedId} ${key}`).digest('hex')}`;
}

/** One address a line; blank lines and doubles are passed over. What is no address is told by its line. */
export function addressesIn(text: string): { urls: string[]; wrong: string[] } {
  const lines = [...new Set(text.split(/\r\n|\r|\n/).map((line) => line.trim()).filter(Boolean))];
  const isAddress = (line: string): boolean => pageWork.shape.url.safeParse(line).success;
  return { urls: lines.filter(isAddress), wrong: lines.filter((line) => !isAddress(line)) };
}
