import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Draft } from './draft.ts';
import { draft as schema } from './draft.ts';
import { extract } from './extract.ts';
import type { Article, Rejected } from './extract.ts';

/** Two real articles with a hand-made list of their predictions; they stand beside the checkout and are not ours to ship. */
const folder = path.resolve(import.meta.dirname, '../../../shared/articles');
const skip = existsSync(folder) ? false : 'shared/ is not beside this checkout';

type Span = { start: number; end: number };
type Gold = Span & {
  id: string; article: string; quote: string; forecaster: string; forecasterType: string; deadlineTo: string | null; deadlineRelative: string | null;
  threshold: { op: string; value?: number; lo?: number; inferred?: boolean; comparator?: string } | null; stance: string; condition: string | null; checkable: boolean; kind: string;
};

const EN = 'ainews-openai-ipo.zh-Hant.txt';
const ZH = 'lukefan-code-red.zh-Hans.md';
const told: Record<string, Omit<Article, 'text'>> = {
  [EN]: { mediaType: 'text/plain', publishedOn: null, author: null, outlet: 'AINews' },
  [ZH]: { mediaType: 'text/markdown', publishedOn: '2025-12-08', author: 'Luke Fan', outlet: null },
};

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const gold: Gold[] = skip ? [] : JSON.parse(read('gold_seeds.json'));
const negatives: { article: string; quote: string; start: number; reason: string }[] = skip ? [] : JSON.parse(read('gold_seeds_negatives.json'));
const found = new Map<string, { text: string; drafts: Draft[]; rejected: Rejected[] }>();
if (!skip) for (const name of [EN, ZH]) found.set(name, { text: read(name), ...extract({ text: read(name), ...(told[name] as Omit<Article, 'text'>) }) });

/** A match is an overlap of at least half of the shorter span. */
const meets = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.5 * Math.min(a.end - a.start, b.end - b.start);
const draftFor = (one: Gold) => found.get(one.article)?.drafts.find((draft) => meets(draft, one) || draft.also.some((also) => meets(also, one)));

test('every checkable prediction of both articles is found and can be checked', { skip }, () => {
  for (const one of gold.filter((entry) => entry.checkable)) {
    const draft = draftFor(one);
    assert.ok(draft, `${one.id} not found`);
    assert.ok(draft.checkable, `${one.id}: ${draft.why.join('; ')}`);
  }
});

test('nothing that only looks like a prediction is taken', { skip }, () => {
  const taken = negatives.filter((one) => found.get(one.article)?.drafts.some((draft) => meets(draft, { start: one.start, end: one.start + one.quote.length })));
  assert.deepEqual(taken.map((one) => `${one.article}: ${one.reason}`), []);
});

test('detection keeps its measured level', { skip }, (t) => {
  const drafts = [...found].flatMap(([name, { drafts: all }]) => all.map((draft) => ({ name, draft })));
  const right = drafts.filter(({ name, draft }) => gold.some((one) => one.article === name && meets(draft, one)));
  const recall = gold.filter((one) => draftFor(one)).length;
  t.diagnostic(`recall ${recall}/${gold.length}, precision ${right.length}/${drafts.length}`);
  assert.ok(recall >= 44, `recall ${recall}/${gold.length}`);
  assert.ok(right.length >= drafts.length - 2, `precision ${right.length}/${drafts.length}`);
});

test('what the checkable ones say is read right: deadline, number, side, condition, speaker', { skip }, () => {
  for (const one of gold.filter((entry) => entry.checkable)) {
    const draft = draftFor(one) as Draft;
    if (one.deadlineTo && one.kind !== 'nowcast') {
      const off = Math.abs(Date.parse(draft.horizon?.window?.to ?? '') - Date.parse(one.deadlineTo)) / 86_400_000;
      assert.ok(off <= 3, `${one.id}: ${draft.horizon?.window?.to} for ${one.deadlineTo}`);
    }
    if (one.deadlineRelative) assert.equal(draft.horizon?.relative?.to, one.deadlineRelative.split('..')[1], one.id);
    // A comparator named in other sentences ("above Alibaba's") is more than rules can read.
    if (one.threshold && !one.threshold.inferred && !one.threshold.comparator) {
      assert.equal(draft.quantity?.op, one.threshold.op, one.id);
      assert.equal(draft.quantity?.value, one.threshold.value ?? one.threshold.lo, one.id);
    }
    assert.equal(draft.polarity, one.stance, one.id);
    assert.equal(draft.condition !== null, one.condition !== null, one.id);
    const latin = /OpenAI|Anthropic|AINews|Altman/.exec(one.forecaster)?.[0];
    if (one.forecasterType === 'author') assert.equal(draft.speaker.role, 'author', one.id);
    else if (one.forecasterType === 'person') assert.ok(one.forecaster.includes(draft.speaker.name), `${one.id}: ${draft.speaker.name}`);
    else assert.equal(draft.speaker.name, latin, one.id);
  }
});

test('every draft keeps its contract', { skip }, () => {
  for (const { text, drafts } of found.values()) {
    for (const draft of drafts) {
      assert.equal(text.slice(draft.start, draft.end), draft.quote);
      schema.parse(draft);
    }
  }
});
