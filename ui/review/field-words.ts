import type { FieldName } from '#domain/predictions/origins.ts';
import type { Quantity } from '#domain/extraction/draft.ts';
import { inChinese, numberWords, say, sentences, type Plain } from '#words/say.ts';
import { basisWords, dayWords, percent } from '../words.ts';
import type { Candidate } from './candidate.ts';
import type { Proposal } from '#domain/predictions/proposal.ts';

export const fieldLabels = sentences({
  speaker: 'Who said it', madeOn: 'Said on', deadline: 'Last day', probability: 'How sure', amount: 'Amount', side: 'Which side',
  condition: 'Condition', kind: 'Kind', checkable: 'Can it be checked?',
}) satisfies Record<FieldName, Plain>;

export const kindOfCall = sentences({ forecast: 'Forecast', conditional: 'Only if a condition holds', commitment: 'About the speaker’s own plans', plan: 'A plan that is reported', nowcast: 'About how things are now' });
/** Which side a speaker takes. */
export const willHappen = sentences({ yes: 'it will happen', no: 'it will not happen' });

/** What a field holds, in words; null where there is nothing. */
export function fieldValue(field: FieldName, { draft }: Candidate, { forecaster, madeOn, madeOnPrecision, question, chance }: Proposal): string | null {
  switch (field) {
    case 'speaker': return forecaster.name || null;
    case 'madeOn': return madeOn ? dayWords(madeOn, madeOnPrecision ?? 'day') : null;
    case 'deadline': return question.windowTo ? dayWords(question.windowTo) : draft.horizon ? say('no day yet') : null;
    case 'probability': return chance.basis === 'none' ? say(basisWords.none) : chance.basis === 'stated' ? say('{chance}, stated', { chance: percent(chance.ppm) }) : say('{chance}, implied', { chance: percent(chance.ppm) });
    case 'amount': return amountWords(draft.quantity);
    case 'side': return say(willHappen[draft.polarity === 'affirm' ? 'yes' : 'no']);
    // Its own words stand beside it.
    case 'condition': return null;
    case 'kind': return say(kindOfCall[draft.kind]);
    case 'checkable': return draft.checkable ? say('yes') : say('not as it stands');
  }
}

const bounds = sentences({ '<': 'below {amount}', '<=': 'at most {amount}', '~': 'about {amount}', '>=': 'at least {amount}', '>': 'above {amount}' });
const money = sentences({ USD: 'US${n}', EUR: '€{n}', GBP: '£{n}', JPY: 'JP¥{n}', CNY: 'CN¥{n}' });

/** "at least US$60 billion", "about 2 to 3%"; “至少600亿美元”. */
export function amountWords(quantity: Quantity | null): string | null {
  if (!quantity) return null;
  const { op, value, high, unit } = quantity;
  const n = high === null ? numberOf(value) : say('{from} to {to}', { from: numberOf(value), to: numberOf(high) });
  const amount = Object.hasOwn(money, unit) ? say(money[unit as keyof typeof money], { n }) : unit === '%' || unit === '' ? `${n}${unit}` : unit === 'pp' && inChinese() ? say('{n} percentage points', { n }) : `${n} ${unit}`;
  return op === '=' ? amount : say(bounds[op], { amount });
}

function numberOf(n: number): string {
  return inChinese() ? numberWords(n) : new Intl.NumberFormat('en-GB', n >= 1e6 ? { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 6 } : { maximumFractionDigits: 6 }).format(n);
}

/** What follows the name of who said it: "said it on 14 September 2026. True or not by 30 June 2027, with a chance of 20%." */
export function becomesWords({ madeOn, question, chance }: Pick<Proposal, 'madeOn' | 'chance'> & { question: Pick<Proposal['question'], 'windowTo'> }): string {
  const days = { said: dayWords(madeOn!), until: dayWords(question.windowTo!) };
  return chance.basis === 'none' ? say('said it on {said}. True or not by {until}, with no number.', days) : say('said it on {said}. True or not by {until}, with a chance of {chance}.', { ...days, chance: percent(chance.ppm) });
}

const decided = sentences({ pending: 'pending “{words}”', published: 'published “{words}”', merged: 'merged “{words}”', rejected: 'rejected “{words}”' });

/** A decision in a few words: "rejected “The bridge …”". */
export function decisionWords({ status, batchId, draft: { quote } }: { status: keyof typeof decided; batchId: string | null; draft: { quote: string } }): string {
  const all = quote.replace(/\s+/g, ' ');
  const decision = say(decided[status], { words: all.length > 60 ? `${all.slice(0, 60)}…` : all });
  return batchId ? say('{decision} and what was decided with it', { decision }) : decision;
}
