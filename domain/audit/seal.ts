import { createHash, type Hash } from 'node:crypto';

/** Which shape of a row its seal is of. Raise it when an upgrade changes rows that are there (a new column that is not null): the next change seals all anew, and says so. */
export const SEAL_VERSION = '1';

/** A sealed row: its table, its key as a JSON array, and the hash of its columns; null where it was deleted. */
export type SealLine = { table: string; key: string; hash: string | null };

/** SHA-256 of a row. Columns by name, those without a value left out, so that a further column that may be empty changes no seal. */
export function rowHash(table: string, key: string, columns: readonly string[], values: readonly unknown[]): string {
  const parts: unknown[] = [table, key];
  for (let i = 0; i < columns.length; i += 1) {
    const value = values[i];
    if (value !== null) parts.push(columns[i], Buffer.isBuffer(value) ? { bytes: value.toString('hex') } : value);
  }
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Gathers the lines of one event, in their order, to the digest that its `state` holds. */
export class SealDigest {
  #hash: Hash = createHash('sha256');

  add({ table, key, hash }: SealLine): void {
    this.#hash.update(`${JSON.stringify([table, key, hash])}\n`);
  }

  state(): string {
    return `${SEAL_VERSION}:${this.#hash.digest('base64url')}`;
  }
}

export function versionOf(state: string): string {
  return state.slice(0, state.indexOf(':'));
}
