// Measures extraction on annotated articles: npm run eval [-- FOLDER… --show --rules]. Without folders: the project's corpus, and the
// two real articles where they lie beside the checkout. --show lists what was missed and wrong; --rules leaves the classifier out.
import { resolve } from 'node:path';
import { extract } from '#domain/extraction/extract.ts';
import { asRead } from '#domain/extraction/of-article.ts';
import { corpus } from './corpus.ts';
import type { Placed } from './corpus.ts';
import { measure } from './measure.ts';
import type { Measured } from './measure.ts';
import { seeds } from './seeds.ts';
import { rowsOf, table } from './table.ts';

const args = process.argv.slice(2);
const rules = args.includes('--rules');
const folders = args.filter((arg) => !arg.startsWith('--'));
const HALVES = { 'development half': 'dev', 'test half, kept unseen while rules are written': 'test', 'later articles, by other hands: measured when they came, read and learnt from since': 'later' };
const sets = folders.length > 0 ? folders.map((folder) => ({ name: folder, articles: corpus(resolve(folder)) }))
  : [...Object.entries(HALVES).map(([name, half]) => ({ name, articles: corpus(resolve(import.meta.dirname, 'corpus', half)) })), { name: 'two real articles, read while the first rules were written', articles: seeds() }];

for (const { name, articles } of sets) {
  if (articles.length === 0) {
    console.log(`\n${name}: not at hand, skipped`);
    continue;
  }
  const measured = articles.map((placed) => {
    const read = { ...asRead(placed.article), ...(placed.told.outlet && articles.length === 2 ? placed.told : {}) };
    return { placed, result: measure(placed, extract(read, rules ? (look) => look.judged : undefined).drafts) };
  });
  // Whoever looks at single sentences of the test half tunes on it.
  if (args.includes('--show') && !resolve(name).endsWith('test') && !name.startsWith('test')) for (const one of measured) print(one.placed, one.result);
  console.log(`\n${name}\n${table(rowsOf(measured))}`);
}

function print({ name, text }: Placed, { pairs, missed, extra, tally }: Measured): void {
  console.log(`\n=== ${name}: ${tally.matched} of ${tally.expected} found, ${extra.length} too many`);
  const flat = (words: string) => words.replace(/\s+/g, ' ');
  for (const one of missed) console.log(`  MISSED  ${flat(one.quote)}`);
  for (const draft of extra) console.log(`  EXTRA   [${draft.rule}] ${flat(draft.quote)}`);
  for (const { expected: one, draft, right } of pairs) {
    const wrong = Object.entries({
      speaker: `${one.speaker} (${one.role}) ≠ ${draft.speaker.name} (${draft.speaker.role}, ${draft.speaker.rule})`,
      until: `${one.to} “${one.horizonText}” ≠ ${draft.horizon?.window?.to ?? null} “${draft.horizon?.text ?? ''}” ${draft.horizon?.rule ?? ''}`,
      amount: `${JSON.stringify(one.quantity)} ≠ ${JSON.stringify(draft.quantity)}`,
      polarity: `${one.polarity} ≠ ${draft.polarity}`,
      probability: `${JSON.stringify(one.probability)} ≠ ${JSON.stringify(draft.probability)}`,
      kind: `${one.kind} ≠ ${draft.kind}`,
      checkable: `${one.checkable} ≠ ${draft.checkable}: ${draft.why.join('; ')}`,
    }).filter(([field]) => !right[field as keyof typeof right]);
    if (wrong.length > 0) console.log(`  FIELDS  ${flat(text.slice(draft.start, draft.end))}${wrong.map(([field, words]) => `\n          ${field}: ${words}`).join('')}`);
  }
}
