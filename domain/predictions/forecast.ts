import { z } from 'zod';
import { day, precision } from '#domain/articles/day.ts';
import { say } from '#words/say.ts';
import { questionForm, saidContent } from './forms.ts';
import { namedForecaster } from './forecaster.ts';

const language = z.enum(['en', 'zh-Hans', 'zh-Hant']);
/** Words as an article has them, whatever is in them. */
const verbatim = (max: number) => z.string().trim().min(1, { error: () => say('is empty') }).max(max, { error: () => say('is longer than {n} characters', { n: max }) });
/** Words that somebody wrote here. Browsers send the lines of an entry with the line ends of a form; nothing else that a terminal obeys goes in. */
export const text = (max: number) => verbatim(max).overwrite((words) => words.replaceAll('\r\n', '\n')).refine((words) => !/(?![\n\t])\p{Cc}/u.test(words), { error: () => say('holds a control character') });

/** A path of categories, written in one way: "AI/Work" and "AI / Work" are the same. */
export const topic = text(120).transform((path) => path.split('/').map((part) => part.trim()).filter(Boolean).join(' / ')).refine((path) => path !== '', { error: () => say('is empty') });

export const statusQuo = z.enum(['yes', 'no']);

/** A statement that will come true or not: its words, what counts as yes, and the days between which it is settled. */
export const newQuestion = z.strictObject({
  claim: text(500),
  claimZh: text(500).nullable().default(null),
  language,
  criteria: text(2000),
  topic,
  condition: text(500).nullable().default(null),
  windowFrom: day.nullable().default(null),
  windowTo: z.string({ error: () => say('A prediction needs a last day. If the article names none, give one and say why, or reject it as “No deadline”.') }).pipe(day),
  windowBasis: text(500).nullable().default(null),
  /** What is proposed when the window ends and nothing happened; never saved by itself. */
  statusQuo: statusQuo.nullable().default(null),
  clusterId: z.string().min(1).nullable().default(null),
  form: questionForm.nullable().default(null),
}).refine((q) => q.windowFrom === null || q.windowFrom <= q.windowTo, { path: ['windowTo'], error: () => say('is before the first day of the window') });

/** `ppm` is the chance given to the claim as worded; `phrase` names the row of the phrase table behind an implied one. */
export const chance = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('stated'), ppm: z.int().min(0).max(1_000_000), hedge: z.string().max(300).nullable().default(null) }),
  z.strictObject({ basis: z.literal('implied'), ppm: z.int().min(0).max(1_000_000), hedge: z.string().max(300), phrase: z.string().max(300) }),
  z.strictObject({ basis: z.literal('none'), hedge: z.string().max(300).nullable().default(null), hedgeOnly: z.boolean().default(false) }),
]);
export type Chance = z.output<typeof chance>;

/** What a statement is measured against, where it is not computed: a market or crowd at the time, or a base rate that a person set before the outcome was known. */
export const givenReference = z.strictObject({ tier: z.union([z.literal(1), z.literal(2)]), ppm: z.int().min(0).max(1_000_000), source: text(300) });

/** Everything that a published prediction needs, from a candidate or from a record. */
export const newForecast = z.strictObject({
  forecaster: namedForecaster,
  relayedBy: namedForecaster.nullable().default(null),
  question: z.union([z.strictObject({ id: z.string() }), newQuestion]),
  articleId: z.string(),
  madeOn: day,
  madeOnPrecision: precision.default('day'),
  madeOnBasis: text(300),
  direction: z.enum(['yes', 'no']).default('yes'),
  polarity: z.enum(['affirm', 'deny']).default('affirm'),
  chance,
  content: saidContent.nullable().default(null),
  reference: givenReference.nullable().default(null),
  kind: z.enum(['forecast', 'conditional', 'commitment', 'plan', 'nowcast']).default('forecast'),
  horizonText: text(200).nullable().default(null),
  horizonRule: text(100).nullable().default(null),
  quote: z.strictObject({ text: verbatim(4000), start: z.int().min(0), end: z.int().min(0), language }).nullable().default(null),
  note: text(2000).nullable().default(null),
  externalId: z.string().min(1).nullable().default(null),
  collection: z.string().min(1).nullable().default(null),
  setBy: z.enum(['rule', 'model', 'person', 'record']).default('person'),
});
export type NewForecast = z.output<typeof newForecast>;

/** What an editor may say of a candidate: all of it but the marks that only a record bears. */
export const editedForecast = newForecast.omit({ externalId: true, collection: true, setBy: true });
