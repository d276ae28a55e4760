import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { unpackedFonts } from './card-fonts.ts';

// Draws one share card after another: a quarter of a second of work each, which keeps no page waiting here.
const fontFiles = unpackedFonts();
process.once('exit', () => rmSync(dirname(fontFiles[0]!), { recursive: true, force: true }));

parentPort!.on('message', ({ id, svg }: { id: number; svg: string }) => {
  try {
    const png = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' } }).render().asPng();
    parentPort!.postMessage({ id, png });
  } catch (error) {
    parentPort!.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
