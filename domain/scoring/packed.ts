import { compare } from './facts.ts';
import { noSums, SUMS, type Sums } from './sums.ts';

/** The sums of several forecasters, by id: `values` has one row each, in the order of `SUMS`. */
export type Pack = { ids: readonly string[]; values: Float64Array };

export const WIDTH = SUMS.length;
/** Into how many packs everybody is dealt, so that one forecaster's change rewrites a small part. */
export const PARTS = 32;

/** The pack that a forecaster belongs to (FNV-1a): the same everywhere and always. */
export function partOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % PARTS;
}

/** Everybody's sums as packs, in the order of the parts. Those without a statement are in none: as if they had never been there. */
export function packsOf(everybody: ReadonlyMap<string, Sums>): Pack[] {
  const parts = Map.groupBy([...everybody.keys()].filter((id) => everybody.get(id)!.statements !== 0), partOf);
  return [...parts].sort(([a], [b]) => a - b).map(([, ids]) => packed(ids.sort(compare).map((id) => [id, everybody.get(id)!])));
}

/** The pack with sums added to those of some forecasters: new ones join it, those left without a statement leave it. */
export function withAdded(pack: Pack, more: ReadonlyMap<string, Sums>): Pack {
  const values = pack.values.slice();
  const strangers: [string, Sums][] = [];
  for (const [id, sums] of more) {
    const row = pack.ids.indexOf(id);
    if (row < 0) strangers.push([id, sums]);
    else addValues(values.subarray(row * WIDTH, (row + 1) * WIDTH), sums);
  }
  const sum = { ids: pack.ids, values };
  if (strangers.length === 0 && pack.ids.every((_, row) => values[row * WIDTH + STATEMENTS] !== 0)) return sum;
  const rows = [...pack.ids.map((id, row): [string, Sums] => [id, sumsAt(sum, row)]), ...strangers];
  return packed(rows.filter(([, { statements }]) => statements !== 0).sort(([a], [b]) => compare(a, b)));
}

const STATEMENTS = SUMS.indexOf('statements');

/** Adds sums to values in the order of `SUMS`, in place. */
export function addValues(values: Float64Array, sums: Sums): void {
  for (let i = 0; i < WIDTH; i += 1) values[i]! += sums[SUMS[i]!];
}

/** A pack of values that are at hand, by id in order; those without a statement are not in it. */
export function packOf(everybody: ReadonlyMap<string, Float64Array>): Pack {
  const present = [...everybody].filter(([, values]) => values[STATEMENTS] !== 0);
  const values = new Float64Array(present.length * WIDTH);
  present.forEach(([, its], row) => values.set(its, row * WIDTH));
  return { ids: present.map(([id]) => id), values };
}

export function sumsAt({ values }: Pack, row: number): Sums {
  const sums = noSums();
  for (let i = 0; i < WIDTH; i += 1) sums[SUMS[i]!] = values[row * WIDTH + i]!;
  return sums;
}

function packed(rows: readonly (readonly [string, Sums])[]): Pack {
  const values = new Float64Array(rows.length * WIDTH);
  rows.forEach(([, sums], row) => SUMS.forEach((name, i) => { values[row * WIDTH + i] = sums[name]; }));
  return { ids: rows.map(([id]) => id), values };
}

/** As a database keeps it: ids by line, and the bytes of the values (little-endian, as every machine has them that this runs on). */
export function bytesOf({ ids, values }: Pack): { ids: string; sums: Uint8Array } {
  return { ids: ids.join('\n'), sums: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) };
}

export function packIn(ids: string, sums: Uint8Array): Pack {
  // A view where the bytes stand so that doubles can be read there; else they are copied.
  const values = sums.byteOffset % 8 === 0 ? new Float64Array(sums.buffer, sums.byteOffset, sums.byteLength / 8) : new Float64Array(sums.slice().buffer);
  return { ids: ids === '' ? [] : ids.split('\n'), values };
}
