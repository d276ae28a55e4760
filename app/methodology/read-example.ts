import { z } from 'zod';
import { chineseNumber } from '#domain/extraction/numerals.ts';
import { phraseOf } from '#domain/extraction/phrases.ts';
import { MILLION } from '#domain/scoring/ppm.ts';
import { SCORING } from '#domain/scoring/constants.ts';
import { workedExample, type Example, type Worked } from '#domain/scoring/worked-example.ts';
import type { ExampleEntry, ExampleErrors } from '#ui/worked-example.tsx';
import { say, wholeNumber } from '#words/say.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';

/** What stands in the form where the address says nothing. */
const shown: Record<ExampleEntry, string> = { chance: '70', words: '', outcome: 'yes', share: '50', measure: 'category', rate: '30', yes: '3', of: '8', above: '40', calls: '20', vary: '100' };

type Said = () => string;
const number = (least: number, most: number, words: Said) => z.string().regex(/^\d{1,6}(?:[.,]\d{1,12})?\s*%?$/, { error: words })
  .transform((text) => Number(text.replace(/\s*%$/, '').replace(',', '.'))).refine((value) => value >= least && value <= most, { error: words });
const percentage = number(0, 100, () => say('Give per cent, from 0 to 100.')).transform((value) => Math.round((value / 100) * MILLION));
const count = (least: number) => number(least, 100_000, () => say('Give a whole number from {least} to {most}.', { least, most: wholeNumber(100_000) })).refine(Number.isInteger, { error: () => say('Give a whole number.') });

const shapes = {
  chance: percentage, share: percentage, rate: percentage, above: percentage, yes: count(0), of: count(0), calls: count(1),
  words: z.string().refine((words) => phraseOf(words) !== null, { error: () => say('These words are not in the table below.') }).refine((words) => phraseOf(words)?.hedgeOnly !== true, { error: () => say('This is a hedge only: it is no call, and has no score.') }),
  outcome: z.enum(['yes', 'no', 'partly'], { error: () => say('Choose what happened.') }), measure: z.enum(['category', 'rate'], { error: () => say('Choose what it is measured against.') }),
  vary: number(0, SCORING.pointsPerEdge, () => say('Give points, from 0 to {most}.', { most: SCORING.pointsPerEdge })),
};

/** The worked example that an address asks for: what was typed, what cannot be read beside its entry, and the numbers where everything can. */
export function readExample(raw: RawParams): { typed: Record<ExampleEntry, string>; errors: ExampleErrors; worked: Worked | null } {
  const typed = { ...shown };
  for (const name of Object.keys(shown) as ExampleEntry[]) typed[name] = inDigits((one(raw, name) ?? shown[name]).trim().slice(0, 60));
  const errors: ExampleErrors = {};
  const read = <Name extends keyof typeof shapes>(name: Name): z.output<(typeof shapes)[Name]> | undefined => {
    const parsed = shapes[name].safeParse(typed[name]);
    if (!parsed.success) errors[name] = parsed.error.issues[0]!.message;
    return parsed.data as z.output<(typeof shapes)[Name]> | undefined;
  };
  const example = exampleOf(typed, read);
  if (!errors.yes && !errors.of && 'yes' in example.against && example.against.yes > example.against.n) errors.yes = say('No more can have come true than were decided.');
  return { typed, errors, worked: Object.keys(errors).length > 0 ? null : workedExample(example) };
}

// 70%, ７０％, 七成 and 百分之七十 are the same.
function inDigits(text: string): string {
  const [, tenths, half, hundredths] = /^(?:([一二两三四五六七八九十])成(半)?|百分之([零一二两三四五六七八九十百]+))$/.exec(text) ?? [];
  if (tenths) return String(10 * chineseNumber(tenths)! + (half ? 5 : 0));
  return (hundredths && chineseNumber(hundredths)?.toString()) || text.normalize('NFKC');
}

type Read = <Name extends keyof typeof shapes>(name: Name) => z.output<(typeof shapes)[Name]> | undefined;

// Only what takes part is read: of what stands in the other entries nothing can be wrong. Where one cannot be read, the 0 is never used.
function exampleOf(typed: Record<ExampleEntry, string>, read: Read): Example {
  const outcome = read('outcome');
  return {
    said: typed.words ? { phrase: read('words') ?? '' } : { ppm: read('chance') ?? 0 },
    came: outcome === 'partly' ? read('share') ?? 0 : outcome === 'yes' ? MILLION : 0,
    against: read('measure') === 'rate' ? { ppm: read('rate') ?? 0 } : { yes: read('yes') ?? 0, n: read('of') ?? 0, parent: read('above') ?? 0 },
    record: typed.calls ? { calls: read('calls') ?? 0, spread: (read('vary') ?? 0) / SCORING.pointsPerEdge } : null,
  };
}
