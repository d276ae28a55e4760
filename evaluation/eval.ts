// Measures extraction on annotated articles: npm run eval [-- FOLDER… --show --rules]. Without folders: the project's own corpus.
import { resolve } from 'node:path';
import { extract } from '#domain/extraction/extract.ts';
import { asRead } from '#domain/extraction/of-article.ts';
import { corpus } from './corpus.ts';
import type { Placed } from './corpus.ts';
import { add, emptyTally, measure } from './measure.ts';
import type { Measured, Tally } from './measure.ts';
import { table } from './table.ts';

const args = process.argv.slice(2);
const rules = args.includes('--rules');
const show = args.includes('--show');
const folders = args.filter((arg) => !arg.startsWith('--'));
const sets = folders.length > 0 ? folders.map((folder) => ({ name: folder, articles: corpus(resolve(folder)) }))
  : ['dev', 'test'].map((half) => ({ name: half, articles: corpus(resolve(import.meta.dirname, 'corpus', half)) }));

for (const { name, articles } of sets) {
  const measured = articles.map((placed) => ({ placed, result: measure(placed, (rules ? extract(asRead(placed.article), (look) => look.judged) : extract(asRead(placed.article))).drafts) }));
  if (show) for (const one of measured) print(one.placed, one.result);
  const rows = new Map<string, Tally>();
  for (const { placed, result } of measured) for (const row of [placed.language, 'all']) rows.set(row, add(rows.get(row) ?? emptyTally(), result.tally));
  console.log(`\n${name}\n${table(rows)}`);
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
