import type { z } from 'zod';
import { RuleBroken } from '#domain/errors.ts';
import type { questionForm, saidContent } from '#domain/predictions/forms.ts';
import { typedNumber, typedPercent } from '#domain/predictions/typed-number.ts';
import { say, type Plain } from '#words/say.ts';

/** What stands in an entry of the form; null where nothing does. */
type Entries = (name: string) => string | null;
type Asked = { form: z.input<typeof questionForm>; content: z.input<typeof saidContent> };

/** A question that is not of yes or no, and what was said of it, from the entries of the review form; null where it is of yes or no. */
export function contentFrom(entry: Entries): Asked | null {
  switch (entry('formKind')) {
    case 'options': return ofOptions(lines(entry));
    case 'ordered': return { form: { kind: 'ordered', options: lines(entry).map(({ name }) => name) }, content: { kind: 'ordered', ppm: lines(entry).map(({ ppm }) => ppm) } };
    case 'number': return ofNumber(entry);
    default: return null;
  }
}

function ofOptions(options: Line[]): Asked {
  const other = options.find(({ name }) => /^(?:other|others|其他|其它)$/i.test(name))?.name ?? null;
  return { form: { kind: 'options', options: options.map(({ name }) => name), other }, content: { kind: 'options', options: options.map(({ name, ppm }) => ({ option: name, ppm })) } };
}

const NUMBER = 'Give the number as a number, such as 0.5 or 1,200. Nothing was changed.';

function ofNumber(entry: Entries): Asked {
  const [low, high] = [numberIn(entry, 'rangeLow', 'Give the least as a number, such as 0.5 or 1,200. Nothing was changed.'), numberIn(entry, 'rangeHigh', 'Give the most as a number, such as 0.5 or 1,200. Nothing was changed.')];
  const asked = { kind: 'number' as const, range: [low, high] as [number, number], unit: entry('unit') ?? '' };
  const [lower, upper] = [entry('saidLower'), entry('saidUpper')];
  if (lower === null && upper === null) return { form: asked, content: { kind: 'point', value: numberIn(entry, 'saidNumber', NUMBER) } };
  const median = entry('saidNumber') === null ? null : numberIn(entry, 'saidNumber', NUMBER);
  const level = numberIn(entry, 'saidLevel', 'Give how sure, in per cent, as a number, such as 0.5 or 1,200. Nothing was changed.', typedPercent);
  return { form: asked, content: { kind: 'intervals', median, intervals: [{ lower: numberIn(entry, 'saidLower', 'Give from as a number, such as 0.5 or 1,200. Nothing was changed.'), upper: numberIn(entry, 'saidUpper', 'Give to as a number, such as 0.5 or 1,200. Nothing was changed.'), level }] } };
}

type Line = { name: string; ppm: number };

/** One option a line: "Gemini: 40%". */
function lines(entry: Entries): Line[] {
  const given = (entry('options') ?? '').split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  return given.map((line) => {
    const [, name, percent] = /^(.+?)\s*[:：=]\s*([^:：=]+)$/.exec(line) ?? [];
    const ppm = typedPercent(percent ?? '');
    if (!name || ppm === null) throw new RuleBroken(say('“{line}” is not an option with its chance, such as “Gemini: 40%”. Nothing was changed.', { line: line.slice(0, 60) }), { options: say('stands in a line of its own, with its per cent') });
    return { name, ppm };
  });
}

function numberIn(entry: Entries, name: string, otherwise: Plain, read = typedNumber): number {
  const value = read((entry(name) ?? '').replace(/\s*[%％]$/, ''));
  if (value === null) throw new RuleBroken(say(otherwise), { [name]: say('is not a number') });
  return value;
}
