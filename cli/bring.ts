import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Brought } from '#domain/candidates/jobs.ts';
import { Usage } from './usage.ts';

/** The bytes of a file, or of standard input for `-`. */
export async function bring(what: string): Promise<Brought> {
  if (what === '-') return { bytes: await buffer(process.stdin), filename: null };
  try {
    return { bytes: await readFile(what), filename: basename(what) };
  } catch (error) {
    throw new Usage(`${what} could not be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'}). Nothing was stored.`);
  }
}
