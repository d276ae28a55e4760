import { z } from 'zod';
import { listed, numberWords, say } from '#words/say.ts';

const name = z.string().trim().min(1, { error: () => say('is empty') }).max(120);
const ppm = z.int().min(0).max(1_000_000);
const number = z.number();
const several = z.array(name).min(2, { error: () => say('needs two options or more') }).max(30).refine((names) => new Set(names).size === names.length, { error: () => say('names an option twice') });

/** What a question asks, where it is not of yes or no: which option, `other` being the one that holds the rest; how far along an order, dates among them; how much, within a range. */
export const questionForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('options'), options: several, other: name.nullable().default(null) }),
  z.strictObject({ kind: z.literal('ordered'), options: several }),
  z.strictObject({ kind: z.literal('number'), range: z.tuple([number, number]).refine(([low, high]) => low < high, { error: () => say('ends before it begins') }), unit: z.string().trim().max(40).default('') }),
]);
export type AskedForm = z.output<typeof questionForm>;

/** What somebody said of such a question; chances in parts per million. */
export const saidContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('options'), options: z.array(z.strictObject({ option: name, ppm })).min(1).max(30) }),
  z.strictObject({ kind: z.literal('ordered'), ppm: z.array(ppm).min(2).max(30) }),
  z.strictObject({ kind: z.literal('cdf'), knots: z.array(number).min(2).max(200), cdf: z.array(ppm).min(2).max(200) }),
  z.strictObject({ kind: z.literal('quantiles'), quantiles: z.array(z.strictObject({ level: ppm, value: number })).min(1).max(99) }),
  z.strictObject({ kind: z.literal('intervals'), median: number.nullable().default(null), intervals: z.array(z.strictObject({ lower: number, upper: number, level: ppm })).min(1).max(20) }),
  z.strictObject({ kind: z.literal('point'), value: number }),
]);
export type SaidContent = z.output<typeof saidContent>;

/** How such a question came out. */
export const decidedValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('option'), option: name }),
  z.strictObject({ kind: z.literal('number'), value: number }),
]);
export type DecidedValue = z.output<typeof decidedValue>;

/** Whether a value answers a question of this form. */
export function answers(form: AskedForm, value: DecidedValue): boolean {
  return form.kind === 'number' ? value.kind === 'number' : value.kind === 'option' && form.options.includes(value.option);
}

/** What was said, in a few words: the likeliest option with its chance, or the middle of what was given. */
export function contentWords(content: SaidContent, form: AskedForm): string {
  switch (content.kind) {
    case 'options': return listed(content.options.toSorted((a, b) => b.ppm - a.ppm).slice(0, 3).map(({ option, ppm: chance }) => `${option} ${share(chance)}`));
    case 'ordered': return listed(content.ppm.map((chance, i) => ({ chance, option: form.kind === 'number' ? '' : form.options[i] ?? '' })).toSorted((a, b) => b.chance - a.chance).slice(0, 3).map(({ option, chance }) => `${option} ${share(chance)}`));
    case 'cdf': return say('between {low} and {high}, by chances', { low: withUnit(content.knots[0]!, form), high: withUnit(content.knots.at(-1)!, form) });
    case 'quantiles': return listed(content.quantiles.slice(0, 3).map(({ level, value }) => say('{value} at {chance}', { value: withUnit(value, form), chance: share(level) })));
    case 'intervals': return listed(content.intervals.slice(0, 2).map(({ lower, upper, level }) => say('{low} to {high} at {chance}', { low: withUnit(lower, form), high: withUnit(upper, form), chance: share(level) })));
    case 'point': return withUnit(content.value, form);
  }
}

export function valueWords(value: DecidedValue, form: AskedForm | null): string {
  return value.kind === 'option' ? value.option : withUnit(value.value, form);
}

function withUnit(value: number, form: AskedForm | null): string {
  const unit = form?.kind === 'number' ? form.unit : '';
  // 600亿美元 is one word.
  return `${numberWords(value)}${unit ? (/^\p{Script=Han}/u.test(unit) ? unit : ` ${unit}`) : ''}`;
}

function share(chance: number): string {
  return `${Number((chance / 10_000).toFixed(2))}%`;
}
