import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { day } from '#domain/articles/day.ts';
import { languageOf } from '#domain/articles/language.ts';
import { corpus } from './corpus.ts';

const here = (folder: string) => resolve(import.meta.dirname, folder);
const HALVES = ['corpus/dev', 'corpus/test', 'corpus/later'] as const;
// A quote or a gold file that is not in its place throws here.
const [dev, unseen, later] = HALVES.map((half) => corpus(here(half))) as [ReturnType<typeof corpus>, ReturnType<typeof corpus>, ReturnType<typeof corpus>];
const all = [...dev, ...unseen, ...later];

test('there are enough articles of each language, and enough without any prediction', (t) => {
  const of = (language: string) => all.filter((one) => one.language === language).length;
  const quiet = all.filter(({ expected }) => expected.length === 0).length;
  t.diagnostic(`${all.length} articles (${unseen.length} unseen): ${of('en')} en, ${of('zh-Hans')} zh-Hans, ${of('zh-Hant')} zh-Hant; ${quiet} without predictions; ${all.flatMap(({ expected }) => expected).length} predictions`);
  assert.ok(all.length >= 60 && of('en') >= 24 && of('zh-Hans') >= 20 && of('zh-Hant') >= 16);
  assert.equal(of('en') + of('zh-Hans') + of('zh-Hant'), all.length);
  assert.ok(quiet >= 10);
  assert.ok(unseen.length >= 20 && unseen.some(({ expected }) => expected.length === 0));
});

test('every article has a gold file, and every gold file an article', () => {
  for (const half of HALVES) {
    const files = readdirSync(here(half));
    const named = (gold: boolean) => files.filter((file) => file.endsWith('.gold.json') === gold).map((file) => file.replace(/\.(?:gold\.json|md|txt|html)$/, '')).sort();
    assert.deepEqual(named(false), named(true), half);
  }
});

test('no article stands in both halves, under whatever name', () => {
  const squeezed = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const names = new Set(dev.map(({ name }) => name.replace(/\..*$/, '')));
  const texts = new Set(dev.map(({ text }) => squeezed(text)));
  const quotes = new Set(dev.flatMap(({ expected }) => expected.map(({ quote }) => squeezed(quote))).filter((quote) => quote.length > 30));
  for (const { name, text, expected } of [...unseen, ...later]) {
    assert.ok(!names.has(name.replace(/\..*$/, '')) && !texts.has(squeezed(text)), name);
    assert.ok(!expected.some(({ quote }) => quotes.has(squeezed(quote))), `${name}: a quote of the development half`);
  }
});

test('the language told is the language of the text', () => {
  for (const { name, text, language } of all) assert.equal(languageOf(text), language, name);
});

/** The values of docs/annotation.md. */
const words = z.string().min(1);
const REASONS = ['question', 'history', 'habit', 'obligation', 'advice', 'hope', 'plan', 'hypothetical', 'definition', 'purpose', 'present', 'calendar', 'clutter', 'retold', 'title'] as const;
const gold = z.strictObject({
  article: z.strictObject({ title: words.nullable(), author: words.nullable(), outlet: words.nullable(), language: z.enum(['en', 'zh-Hans', 'zh-Hant']), publishedOn: day.nullable() }),
  predictions: z.array(z.strictObject({
    quote: words, nth: z.int().min(1).optional(), also: z.array(words).optional(), speaker: words.nullable(), role: z.enum(['author', 'quoted']), horizonText: words.nullable(), from: day.nullable(), to: day.nullable(),
    probability: z.strictObject({ basis: z.enum(['stated', 'implied', 'none']), value: z.number().min(0).max(1).nullable(), cue: words.nullable() }).refine(({ basis, value }) => (basis === 'stated') === (value !== null), 'a number belongs to a stated chance and to no other'),
    quantity: z.strictObject({ op: z.enum(['<', '<=', '=', '~', '>=', '>']), value: z.number(), high: z.number().optional(), unit: z.string() }).nullable(),
    polarity: z.enum(['affirm', 'deny']), condition: words.nullable(), kind: z.enum(['forecast', 'conditional', 'commitment', 'plan', 'nowcast']), checkable: z.boolean(),
  }).refine(({ from, to }) => from === null || to === null || from <= to, 'a window that ends before it begins')),
  negatives: z.array(z.strictObject({ quote: words, nth: z.int().min(1).optional(), reason: z.enum(REASONS) })).optional(),
});

test('every gold file holds what the page on annotation names, and nothing else', () => {
  for (const half of HALVES) for (const file of readdirSync(here(half)).filter((name) => name.endsWith('.gold.json'))) {
    const { error } = gold.safeParse(JSON.parse(readFileSync(resolve(here(half), file), 'utf8')));
    assert.equal(error, undefined, `${file}: ${error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
  }
});

const lines = (folder: string, file: string) => readFileSync(resolve(here(folder), file), 'utf8').trim().split('\n').map((line): unknown => JSON.parse(line));

test('there are a thousand labelled sentences of each language, none of them labelled both ways', (t) => {
  const shape = z.strictObject({ text: words, label: z.union([z.literal(0), z.literal(1)]), why: words.optional(), by: words.optional() });
  const labels = new Map<string, number>();
  const both: string[] = [];
  for (const language of ['en', 'zh-Hans', 'zh-Hant']) {
    const some = readdirSync(here('sentences')).filter((file) => file.startsWith(`${language}-`)).flatMap((file) => lines('sentences', file).map((line) => shape.parse(line)));
    t.diagnostic(`${language}: ${some.length}, ${some.filter(({ label }) => label === 1).length} of them predictions`);
    assert.ok(some.length >= 1_000, language);
    for (const label of [0, 1]) assert.ok(some.filter((one) => one.label === label).length >= 300, `${language} ${label}`);
    for (const { text, label } of some) {
      if ((labels.get(text) ?? label) !== label) both.push(text);
      labels.set(text, label);
    }
  }
  assert.deepEqual(both, []);
});

test('the labelled sentences of a passage stand in order and are labelled 0 or 1', () => {
  const shape = z.strictObject({ topic: words, date: day.nullable(), sentences: z.array(z.tuple([words, z.union([z.literal(0), z.literal(1)])])).min(2) });
  for (const file of readdirSync(here('passages'))) for (const line of lines('passages', file)) assert.equal(shape.safeParse(line).error, undefined, file);
});
