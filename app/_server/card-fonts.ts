import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const FOLDER = join(import.meta.dirname, '../../ui/fonts');

/** The typeface of share cards as files that the drawing library reads: it wants them unpacked, and the house keeps them packed. */
export function unpackedFonts(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-fonts-'));
  return readdirSync(FOLDER).filter((name) => name.endsWith('.woff')).map((name) => {
    const file = join(folder, `${name.slice(0, -5)}.ttf`);
    writeFileSync(file, unpacked(readFileSync(join(FOLDER, name))));
    return file;
  });
}

const HEADER = 44;
const ENTRY = 20;

/** WOFF 1.0 (W3C 2012, §4 and §5) is an OpenType file whose tables are packed one by one. */
export function unpacked(woff: Buffer): Buffer {
  const n = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * n);
  woff.copy(head, 0, 4, 8);
  const [power, log] = [2 ** Math.floor(Math.log2(n)), Math.floor(Math.log2(n))];
  for (const [i, value] of [n, power * 16, log, (n - power) * 16].entries()) head.writeUInt16BE(value, 4 + 2 * i);
  const parts: Uint8Array[] = [head];
  let at = head.length;
  for (let i = 0; i < n; i++) {
    const entry = HEADER + i * ENTRY;
    const [offset, packed, length, sum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(entry + field)) as [number, number, number, number];
    const kept = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(kept) : kept;
    woff.copy(head, 12 + 16 * i, entry, entry + 4);
    for (const [j, value] of [sum, at, length].entries()) head.writeUInt32BE(value, 16 + 16 * i + 4 * j);
    const gap = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, gap);
    at += length + gap.length;
  }
  return Buffer.concat(parts);
}
