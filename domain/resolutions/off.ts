import type { Quantity } from '#domain/extraction/draft.ts';
import type { AskedForm, DecidedValue, SaidContent } from '#domain/predictions/forms.ts';
import { counted, numberWords, say, wholeNumber } from '#words/say.ts';
import type { Measured } from './resolution.ts';

/** Below this, a share of the amount says nothing: the difference itself is told. */
const NEAR_ZERO = 1e-6;

/** "650 m, where “over 600 m” was said: 8% above it." The nearest end of a range counts; other units are not compared. */
export function offFromSaid({ value: came, unit }: Measured, said: Quantity): string {
  const both = { came: amount(came, unit.trim()), said: said.text };
  if (unit.trim().toLowerCase() !== said.unit.trim().toLowerCase()) return say('{came}, where “{said}” was said: the units differ, so how far off is not worked out.', both);
  if (said.high !== null && came >= said.value && came <= said.high) return say('{came}, where “{said}” was said: within it.', both);
  const end = said.high !== null && came > said.high ? said.high : said.value;
  return say('{came}, where “{said}” was said: {distance}.', { ...both, distance: distance(came, end, said.unit) });
}

/** The same of a question that asks for a number or for a place in an order; null where there is nothing to compare. */
export function offFromContent(content: SaidContent, value: DecidedValue, form: AskedForm): string | null {
  if (value.kind === 'number') {
    const middle = middleOf(content);
    const unit = form.kind === 'number' ? form.unit : '';
    return middle === null ? null : say('{came}, where the middle of what was said is {middle}: {distance}.', { came: amount(value.value, unit), middle: amount(middle, unit), distance: distance(value.value, middle, unit) });
  }
  if (content.kind !== 'ordered' || form.kind !== 'ordered') return null;
  const likeliest = content.ppm.indexOf(Math.max(...content.ppm));
  const places = Math.abs(form.options.indexOf(value.option) - likeliest);
  return places === 0 ? say('It is the one that was held likeliest.') : counted(places, '{n} place from “{option}”, which was held likeliest.', '{n} places from “{option}”, which was held likeliest.', { option: form.options[likeliest]! });
}

function distance(came: number, said: number, unit: string): string {
  const off = Math.abs(came - said);
  if (off < NEAR_ZERO) return say('exactly that');
  const points = off === 1 ? counted(1, '{n} percentage point', '{n} percentage points') : say('{n} percentage points', { n: rounded(off) });
  const far = unit === '%' ? points : Math.abs(said) < NEAR_ZERO ? amount(off, unit) : `${rounded(100 * off / Math.abs(said))}%`;
  return came > said ? say('{far} above it', { far }) : say('{far} below it', { far });
}

function middleOf(content: SaidContent): number | null {
  switch (content.kind) {
    case 'point': return content.value;
    case 'intervals': return content.median ?? (content.intervals[0]!.lower + content.intervals[0]!.upper) / 2;
    case 'quantiles': return content.quantiles.find(({ level }) => level === 500_000)?.value ?? null;
    case 'cdf': return median(content.knots, content.cdf);
    default: return null;
  }
}

// Along the straight line between the two knots around a half.
function median(knots: readonly number[], cdf: readonly number[]): number | null {
  const above = cdf.findIndex((ppm) => ppm >= 500_000);
  if (above < 0) return null;
  const [low, high] = [cdf[above - 1], cdf[above]!];
  if (low === undefined || high === low) return knots[above] ?? null;
  return knots[above - 1]! + (knots[above]! - knots[above - 1]!) * (500_000 - low) / (high - low);
}

function amount(value: number, unit: string): string {
  const number = numberWords(value);
  return unit === '%' ? `${number}%` : unit ? `${number} ${unit}` : number;
}

// Two figures below ten, whole numbers above.
function rounded(value: number): string {
  return value < 10 ? String(Number(value.toPrecision(2))) : wholeNumber(Math.round(value));
}
