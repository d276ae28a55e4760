import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '#domain/articles/read.ts';
import { phraseOf } from '#domain/extraction/phrases.ts';
import type { Expected, Placed } from './corpus.ts';

/** Where the two real articles lie that the project began with: beside the checkout, not in it. */
export const SEEDS = join(import.meta.dirname, '../../shared/articles');

type Seed = {
  article: string; quote: string; start: number; end: number; forecaster: string; forecasterType: string; deadlineFrom: string | null; deadlineTo: string | null; horizonText: string | null;
  threshold: { op: string; value?: number; lo?: number; hi?: number; unit?: string } | null; stance: 'affirm' | 'deny'; probabilityCue: string | null; condition: string | null; kind: string; checkable: boolean; altQuotes: string[];
};

const KINDS: Record<string, string> = { 'reported plan': 'plan', 'conditional forecast': 'conditional', nowcast: 'nowcast' };
const FACTS: Record<string, Placed['told']> = {
  'ainews-openai-ipo.zh-Hant.txt': { author: null, outlet: 'AINews', publishedOn: null },
  'lukefan-code-red.zh-Hans.md': { author: 'Luke Fan', outlet: null, publishedOn: '2025-12-08' },
};

/** The two real articles with their gold list, in the form of the corpus; empty where they are not at hand. */
export function seeds(): Placed[] {
  if (!existsSync(SEEDS)) return [];
  const gold = JSON.parse(readFileSync(join(SEEDS, 'gold_seeds.json'), 'utf8')) as Seed[];
  const negatives = JSON.parse(readFileSync(join(SEEDS, 'gold_seeds_negatives.json'), 'utf8')) as { article: string; quote: string; start: number }[];
  return Object.entries(FACTS).map(([name, told]) => {
    const article = readArticle({ bytes: readFileSync(join(SEEDS, name)), filename: name });
    if ('unreadable' in article) throw new Error(`${name}: ${article.unreadable.reason}`);
    const { text } = article;
    return {
      name, language: name.includes('zh-Hans') ? 'zh-Hans' : 'en', text, article, told,
      expected: gold.filter((one) => one.article === name).map((one) => expectedOf(one, text)),
      negatives: negatives.filter((one) => one.article === name).map(({ start, quote }) => ({ start, end: start + quote.length })),
    };
  });
}

function expectedOf(seed: Seed, text: string): Expected {
  const { threshold, quote, start, end, condition, stance, checkable, horizonText } = seed;
  const amount = threshold?.value ?? threshold?.lo;
  const hedge = phraseOf((seed.probabilityCue ?? '').toLowerCase());
  return {
    quote, start, end, condition, checkable, horizonText, polarity: stance, kind: KINDS[seed.kind] ?? 'forecast',
    also: seed.altQuotes.flatMap((words) => (text.includes(words) ? [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }] : [])),
    speaker: seed.forecaster.replace(/ \(.*$/, ''), role: seed.forecasterType === 'author' || seed.forecasterType === 'outlet' ? 'author' : 'quoted',
    from: seed.deadlineFrom, to: seed.kind === 'nowcast' ? null : seed.deadlineTo,
    probability: { basis: hedge?.hedgeOnly || seed.kind === 'reported plan' ? 'none' : 'implied', value: null, cue: seed.probabilityCue },
    quantity: amount === undefined ? null : { op: threshold?.op ?? '=', value: amount, unit: threshold?.unit ?? '' },
  };
}
