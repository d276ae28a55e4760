import { resolve } from 'node:path';
import { examplesOfCorpus, examplesOfPassages, examplesOfSentences } from './examples.ts';
import type { Example } from './examples.ts';
import type { Fitted } from './regression.ts';

/** Everything the shipped classifier learns from: the labelled sentences and passages, the development half and the later articles. Never the test half. */
export function labelled(): Example[] {
  const here = (folder: string) => resolve(import.meta.dirname, folder);
  return [...examplesOfSentences(here('sentences')), ...examplesOfPassages(here('passages')), ...examplesOfCorpus(here('corpus/dev')), ...examplesOfCorpus(here('corpus/later'))];
}

/** int8 steps: the largest weight is 127. */
export function packed({ weights, bias }: Fitted): { bias: number; scale: number; weights: string } {
  const scale = Math.max(...weights.map(Math.abs)) / 127;
  const steps = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { bias: Number(bias.toFixed(4)), scale: Number(scale.toPrecision(6)), weights: Buffer.from(steps.buffer).toString('base64') };
}
