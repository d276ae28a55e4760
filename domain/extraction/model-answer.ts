import { z } from 'zod';

/** What a model may say: words of the article, nothing else. Days, numbers and probabilities are ours to work out. */
const item = z.strictObject({
  quote: z.string().describe('The words of the prediction, copied exactly, one or two sentences.'),
  context: z.string().nullable().describe('A sentence or heading nearby, copied exactly, that says who speaks or by when. Null if the quote says it.'),
  speaker: z.string().nullable().describe('The name of the one who predicts, as it stands in the quote or context. Null for the author.'),
  horizon: z.string().nullable().describe('The words that say by when, as they stand in the quote or context.'),
  probability: z.string().nullable().describe('The words that say how likely, as they stand in the quote or context.'),
  condition: z.string().nullable().describe('The words of the condition, as they stand in the quote or context.'),
});
export type ModelItem = z.infer<typeof item>;

/** The shape that is sent to the provider. Lengths are checked here: not every provider takes them. */
export const answerShape = z.toJSONSchema(z.strictObject({ predictions: z.array(item) }));

/** Where the shape is not enforced, models leave out what is null. Other keys are never let through. */
const words = z.string().nullable().default(null);
const loose = item.extend({ context: words, speaker: words, horizon: words, probability: words, condition: words });

const MOST_ITEMS = 60;
const LONGEST_QUOTE = 1_500;
const LONGEST_WORDS = 400;

export type ModelAnswer = { items: ModelItem[]; malformed: number; tooMany: number; tooLong: number };

/** Reads an answer strictly, item by item: one that has other keys or types is left out and counted. Null when it is no answer. */
export function readAnswer(value: unknown): ModelAnswer | null {
  const envelope = z.strictObject({ predictions: z.array(z.unknown()) }).safeParse(value);
  if (!envelope.success) return null;
  const all = envelope.data.predictions;
  const read = all.slice(0, MOST_ITEMS).map((one) => loose.safeParse(one)).flatMap(({ data }) => (data ? [data] : []));
  const items = read.filter((one) => one.quote.length <= LONGEST_QUOTE && Object.entries(one).every(([key, words]) => key === 'quote' || (words ?? '').length <= (key === 'context' ? LONGEST_QUOTE : LONGEST_WORDS)));
  return { items, malformed: Math.min(all.length, MOST_ITEMS) - read.length, tooMany: Math.max(0, all.length - MOST_ITEMS), tooLong: read.length - items.length };
}

/** An answer among what models put around it where the shape is not enforced: thoughts before it, a fence of Markdown. */
export function answerIn(text: string): ModelAnswer | null {
  let bare = text.trim();
  if (bare.startsWith('<think>')) bare = bare.slice(bare.indexOf('</think>') + '</think>'.length).trim();
  if (bare.startsWith('```')) bare = bare.slice(bare.indexOf('\n') + 1);
  if (bare.endsWith('```')) bare = bare.slice(0, -3);
  try {
    return readAnswer(JSON.parse(bare));
  } catch {
    return null;
  }
}
