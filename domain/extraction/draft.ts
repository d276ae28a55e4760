import { z } from 'zod';
import { day } from '#domain/articles/day.ts';
import type { Span } from '#domain/articles/sentences.ts';

/** ISO 8601 duration in whole days, weeks, months or years: `P12M`, `P2Y`, `P0D`. */
const duration = z.string().regex(/^P\d+[DWMY]$/);

/**
 * A deadline as spoken, kept beside the window it was normalised to and the rule that did it.
 * `window` is set when the days are known; `relative` when they wait for the day the article was published;
 * neither when the words name an event ("after the round closes"): then only the words are kept.
 */
export const horizon = z.strictObject({
  text: z.string().min(1),
  rule: z.string().min(1),
  window: z.strictObject({ from: day.nullable(), to: day.nullable() }).nullable(),
  relative: z.strictObject({ from: duration.nullable(), to: duration }).nullable(),
  /** True when the words stand in a heading, a table header or the sentence before. */
  inherited: z.boolean(),
});
export type Horizon = z.infer<typeof horizon>;
/** A horizon that words elsewhere give to a sentence, and where those words stand. */
export type Given = { horizon: Horizon; at: Span };

export const probability = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('stated'), ppm: z.int().min(0).max(1_000_000), cue: z.string() }),
  z.strictObject({ basis: z.literal('implied'), ppm: z.int().min(0).max(1_000_000), cue: z.string(), phrase: z.string() }),
  z.strictObject({ basis: z.literal('none'), cue: z.string().nullable() }),
]);
export type Probability = z.infer<typeof probability>;
/** A chance given as a number, with its words. */
export type Chance = Extract<Probability, { basis: 'stated' }>;

export const quantity = z.strictObject({
  op: z.enum(['<', '<=', '=', '~', '>=', '>']),
  value: z.number(),
  high: z.number().nullable(),
  unit: z.string(),
  text: z.string(),
});
export type Quantity = z.infer<typeof quantity>;

export const speaker = z.strictObject({
  name: z.string().min(1),
  role: z.enum(['author', 'outlet', 'quoted']),
  /** Who relayed the words, when a speaker is quoted. */
  via: z.string().nullable(),
  rule: z.string(),
});

const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/**
 * What extraction thinks it saw: a value, not a row. Offsets are UTF-16 units of the article's text and
 * `text.slice(start, end) === quote` always holds.
 */
export const draft = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().min(1),
  language: z.enum(['en', 'zh-Hans', 'zh-Hant']),
  /** Other places where the article says the same thing. */
  also: z.array(span),
  /** Words elsewhere that give this quote its meaning: a table header, a heading, the sentence before. */
  context: z.array(span),
  speaker,
  hedge: z.string().nullable(),
  probability,
  horizon: horizon.nullable(),
  quantity: quantity.nullable(),
  condition: z.string().nullable(),
  polarity: z.enum(['affirm', 'deny']),
  kind: z.enum(['forecast', 'conditional', 'commitment', 'plan', 'nowcast']),
  checkable: z.boolean(),
  /** In words: why it can or cannot be checked. */
  why: z.array(z.string()),
  /** 0 to 1, for ordering a person's attention; not a probability of anything. */
  confidence: z.number().min(0).max(1),
  rule: z.string(),
});
export type Draft = z.infer<typeof draft>;
