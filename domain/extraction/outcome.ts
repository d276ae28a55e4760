import type { Horizon, Quantity } from './draft.ts';
import { isVague, namesRecord, pointsElsewhere } from './measure.ts';
import { chineseQuantity } from './quantity-zh.ts';
import type { Seen } from './sight.ts';
import { beside, gap } from './sight.ts';
import type { Cue } from './cues.ts';
import type { Polarity } from './polarity.ts';
import { inARow, say, type Plain } from '#words/say.ts';

/** Why something can or cannot be checked later. Drafts hold them as they are, in English; readers hear them by `whyWords`. */
export type Verdict = { checkable: boolean; why: Plain[] };

/** Why a draft can or cannot be checked, to whoever listens; what an older version of the rules wrote stays as it is. */
export function whyWords(why: readonly string[]): string {
  return inARow(why.map((one) => {
    const [, reason] = /^the rules passed it over: (.+)$/.exec(one) ?? [];
    return reason === undefined ? say(one as Plain) : say('the rules passed it over: {reason}', { reason: say(`${reason}.` as Plain).replace(/[.。]$/, '') });
  }));
}

/** Can somebody say later whether it came true? A deadline and an outcome that can be looked up are needed; says why in words. */
export function verdictOf(seen: Seen, cue: Cue, horizon: Horizon | null, quantity: Quantity | null, referred: boolean): Verdict {
  const { unit, measurable } = seen;
  const why: Plain[] = [];
  const event = horizon?.rule === 'event';
  const timed = horizon !== null && (event || horizon.relative !== null || horizon.window === null || horizon.window.to !== null);
  const firm = quantity !== null || namesRecord(unit.folded, unit.language);
  const outcome = (measurable || quantity !== null || referred) && !(pointsElsewhere(unit.folded, unit.language) && quantity === null);
  // Nine in ten dated claims can be looked up; what cannot speaks in comparatives and moods.
  const plain = !outcome && !isVague(unit.folded, unit.language) && horizon?.window?.to !== undefined && horizon?.window?.to !== null && !pointsElsewhere(unit.folded, unit.language);
  if (cue.kind === 'now') why.push('speaks of the present: figures of that day decide it');
  else if (!timed) why.push('no deadline');
  else if (event) why.push('the deadline waits for an event');
  else why.push(horizon?.inherited ? 'takes its deadline from the words around it' : 'names a deadline');
  if (quantity) why.push('names a number to measure');
  else if (outcome) why.push('names an outcome that can be looked up');
  else if (plain) why.push('says plainly what will be so by then');
  else why.push('no measure');
  const checkable = cue.kind === 'now' ? outcome : timed && (outcome || plain) && (!event || firm);
  if (timed && event && !firm) why.push('an event alone is no deadline');
  return { checkable, why };
}

/** The amount that the claim is about: outside side clauses, clear before bare, near the cue and rather after it. */
export function quantityOf(seen: Seen, cue: Cue, polarity: Polarity, horizon: Horizon | null): Quantity | null {
  const delay = horizon && !horizon.inherited && /delay by|延后/.test(horizon.rule) && horizon.relative ? delayed(seen, horizon) : null;
  if (delay) return delay;
  if (seen.unit.language !== 'en') return chineseQuantity(seen, cue, polarity);
  const chance = seen.stated?.cue ?? '\u0000';
  const best = seen.amounts
    .filter((amount) => !beside(amount.start, seen.sides) && !isBaseline(seen.unit.folded, amount.start) && !isPast(seen, cue, amount.start) && !chance.includes(amount.quantity.text) && !isNoMeasure(seen, amount.quantity) && (amount.clear || amount.quantity.op !== '=' || (amount.quantity.unit !== '' && amount.start >= cue.end && amount.start - cue.end < 40)))
    .map((amount) => ({ amount, cost: (amount.start >= cue.start ? gap(amount, cue, seen.unit.folded) : (cue.start - amount.end) * 2 + 20) + (amount.clear ? 0 : /^[<>]/.test(amount.quantity.op) ? 15 : 60) }))
    .sort((a, b) => a.cost - b.cost)[0]?.amount;
  if (!best) return null;
  // "How much will it make? $9bn": the verb of the question is the comparator of the answer.
  if (best.quantity.op === '=' && /how (?:much|many|high)[^?]{0,60}(?:reach|earn|make|hit)/i.test(seen.unit.folded)) return { ...best.quantity, op: '>=' };
  const fails = polarity.idiom || cue.kind === 'fails';
  return { ...best.quantity, op: fails && /^(?:=|>|>=)$/.test(best.quantity.op) ? '<' : best.quantity.op };
}

/** "17 of 99 economists" counts who speaks; "a 25% chance …, 50% by 2047" goes on with chances. */
function isNoMeasure({ stated, unit }: Seen, { unit: measure }: Quantity): boolean {
  return /^(?:economist|analyst|forecaster|respondent|expert|strategist|researcher|trader|investor|participant|survey)$/.test(measure) || (measure === '%' && stated !== null && stated.cue.includes('%') && /\b(?:chance|probability|odds|likelihood)\b/i.test(unit.folded) && !/\b(?:inflation|growth|rate|unemployment|share|gdp|margin|rise|fall|grow|vote)\b/i.test(unit.folded));
}

/** "It added 8 million users and may raise prices": a number told in the past before the cue is not what is claimed. */
function isPast({ unit }: Seen, cue: Cue, at: number): boolean {
  return unit.language === 'en' && at < cue.start && /\b(?:rose|fell|grew|was|were|had|sold|lost|won|made|\w{2,}ed)\b/i.test(unit.folded.slice(0, at));
}

/** "down from 60%", 从三成涨到…: where a number came from is not where it goes. */
function isBaseline(text: string, at: number): boolean {
  if (/(?:由|从|自|\bfrom)\s?[^，。,;至到]{0,16}$/i.test(text.slice(Math.max(0, at - 22), at)) && /^[^，。;]{0,24}(?:至|到|\bto\b|上修|下修|上调|下调|调高|调降)/i.test(text.slice(at))) return true;
  return /(?:\bfrom|\bthan the|compared (?:with|to)|versus|vs\.?|after|against|up from|down from)\s(?:a |the |about |around |roughly )?$|(?:从|由|自|高于目前的?|较)$/i.test(text.slice(Math.max(0, at - 18), at));
}

/** "delay by at least 6-9 months": the delay itself is what is measured. */
function delayed(seen: Seen, horizon: Horizon): Quantity | null {
  const relative = horizon.relative;
  if (!relative) return null;
  const unit = { D: 'days', W: 'weeks', M: 'months', Y: 'years' }[relative.to.at(-1) as string] ?? 'days';
  const low = Number((relative.from ?? relative.to).slice(1, -1));
  const high = Number(relative.to.slice(1, -1));
  const least = /at least|no less|minimum|至少|最少|起码/.test(seen.unit.folded);
  return { op: least ? '>=' : '~', value: low, high: high > low ? high : null, unit, text: horizon.text };
}
