import { fold } from '#domain/articles/fold.ts';
import { CURRENCY } from './amount.ts';
import type { Draft } from './draft.ts';
import type { Unit } from './units.ts';

type Quantity = NonNullable<Draft['quantity']>;

const SCALE: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mln: 1e6, million: 1e6, millions: 1e6, bn: 1e9, billion: 1e9, billions: 1e9, tn: 1e12, trillion: 1e12 };
const MEASURE: Record<string, [times: number, unit: string]> = { kt: [1e3, 'tonne'], mt: [1e6, 'tonne'], t: [1, 'tonne'], tonnes: [1, 'tonne'], '%': [1, '%'], x: [1, 'x'], bp: [1, 'bp'], bps: [1, 'bp'], pp: [1, 'pp'] };
/** "(NOK m)", ", kt", "($bn)", "(USD/t)", "(%)": the unit in a label or column head. */
const NAMED = /(?:\(|, )(?:in )?(?<cur>US\$|HK\$|NT\$|[$€£¥₹]|[A-Z]{3}(?![a-z]))?\s?(?<scale>k|thousands?|mn|mln|m|millions?|bn|billions?|tn|trillion)?(?:\s?(?:\/|per )\s?\w{1,5})?\s?(?<unit>kt|Mt|t|tonnes|%|x|bps?|pp)?\)?$/;

/** The number of an English table's cell in the unit that its row or its column names. */
export function englishCell(quantity: Quantity | null, unit: Unit, text: string): Quantity | null {
  if (quantity === null || unit.kind !== 'cell' || unit.language !== 'en' || quantity.unit !== '') return quantity;
  const first = unit.block.cells[0];
  const label = first ? fold(text.slice(first.start, first.end)).replaceAll('*', '').trim() : '';
  for (const words of [label, (unit.head ?? '').replaceAll('*', '').trim()]) {
    const { cur, scale, unit: measure } = NAMED.exec(words)?.groups ?? {};
    if (!cur && !scale && !measure) continue;
    const [times, name] = measure ? (MEASURE[measure.toLowerCase()] ?? [1, '']) : [1, ''];
    const currency = cur ? (CURRENCY[cur.toLowerCase()] ?? cur) : '';
    return { ...quantity, value: quantity.value * times * (scale ? (SCALE[scale.toLowerCase()] ?? 1) : 1), unit: currency || name };
  }
  return quantity;
}
