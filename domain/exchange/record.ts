import { z } from 'zod';
import { day, precision } from '#domain/articles/day.ts';

/** How close a page stands to the fact: the party itself, the press, a copy of a named original, or anything else. */
export const sourceQuality = z.enum(['primary', 'press', 'copy', 'secondary']);
export type SourceQuality = z.infer<typeof sourceQuality>;

const words = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/ });

/** One page. `date` and `datePrecision` are both null for a page without a date; `dateText` then says so. */
export const recordEvidence = z.strictObject({
  url: address,
  publisher: words,
  date: day.nullable(),
  datePrecision: precision.nullable(),
  dateText: words.nullable(),
  summary: words,
  quality: sourceQuality,
}).refine((it) => (it.date === null) === (it.datePrecision === null) && (it.date === null) === (it.dateText !== null),
  'a page has a date with its precision, or words that say why it has none');
export type RecordEvidence = z.infer<typeof recordEvidence>;

/** How the question was decided. `knownOn` is the day the outcome could be known, not the day somebody wrote it down. */
export const recordOutcome = z.strictObject({
  verdict: z.enum(['yes', 'no', 'annulled']),
  knownOn: day,
  knownOnPrecision: precision,
  /** `event`: something happened that day. `deadline`: the window closed and nothing had. */
  knownOnBasis: z.enum(['event', 'deadline']),
  evidence: z.array(recordEvidence).min(1),
});
export type RecordOutcome = z.infer<typeof recordOutcome>;

export const recordForecaster = z.strictObject({
  name: words,
  kind: z.enum(['person', 'outlet', 'organisation', 'model']),
  aliases: z.array(words),
});
export type RecordForecaster = z.infer<typeof recordForecaster>;

/**
 * One forecast with its question, its source and, where it is settled, its outcome. `claim` is worded so that `yes` means it
 * came true, also where the forecaster said that something would *not* happen. Days are UTC. A month or a year is written as
 * its first day with that precision.
 */
export const recordPrediction = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  forecaster: words,
  /** Who reported the forecast, when the source is not the forecaster's own. */
  relayedBy: words.nullable(),
  source: z.strictObject({ outlet: words, title: words, url: address, originalUrl: address.nullable(), quality: sourceQuality }),
  /** The language of the text that the forecast was taken from. */
  language: z.enum(['en', 'zh-Hans', 'zh-Hant']),
  madeOn: day,
  madeOnPrecision: precision,
  dateBasis: words,
  claim: words.max(280),
  claimZh: words.max(280),
  resolutionCriteria: words,
  window: z.strictObject({ from: day.nullable(), to: day }),
  deadlineBasis: words,
  /** A number that the forecaster gave, as parts per million of the claim as worded; null when there was none. */
  probabilityPpm: z.int().min(0).max(1_000_000).nullable(),
  /** Words of likelihood as spoken, in their own language. Null for a bare call ("will", "will not", a bet, a target). */
  verbalCue: words.nullable(),
  /** One or two levels: "Space", "AI business / IPO". */
  topic: z.string().regex(/^[^/]+( \/ [^/]+)?$/),
  /** Shared by forecasts that one event settles, so that they do not count as independent. */
  cluster: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).nullable(),
  kind: z.enum(['forecast', 'conditional', 'commitment', 'plan', 'nowcast']),
  condition: words.nullable(),
  outcome: recordOutcome.nullable(),
  /** Why no verdict is given although the window has closed; null otherwise. */
  outcomeUnknown: words.nullable(),
  /** What happened on the way: evidence that settles nothing. */
  progress: z.array(recordEvidence),
  note: words.nullable(),
  makingNote: words.nullable(),
  /** `both`: pages support the making and, if settled, the outcome. `partly`: one half rests on general knowledge. */
  verified: z.enum(['both', 'partly']),
  verifiedNote: words.nullable(),
  difficulty: words.nullable(),
}).refine((it) => it.outcome === null || it.outcomeUnknown === null, 'an outcome is known or unknown, not both')
  .refine((it) => (it.kind === 'conditional') === (it.condition !== null), 'a conditional names its condition, nothing else does')
  .refine((it) => it.window.from === null || it.window.from <= it.window.to, 'a window ends on or after its first day');
export type RecordPrediction = z.infer<typeof recordPrediction>;

/** The whole of `record/predictions.json`. */
export const recordFile = z.strictObject({
  version: z.literal(1),
  forecasters: z.array(recordForecaster).min(1),
  predictions: z.array(recordPrediction).min(1),
});
export type RecordFile = z.infer<typeof recordFile>;
