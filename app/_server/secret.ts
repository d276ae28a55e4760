import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { store } from '#db/connection.ts';

let kept: string | undefined;

/** Signs sessions and keys hashes. Lives beside the database and not in it, readable by its owner only: it outlives a restart, and a stolen database opens nothing. */
export const secret = (): string => (kept ??= fromFile(join(dirname(store().file), 'secret')));

function fromFile(file: string): string {
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  return readFileSync(file, 'utf8');
}
