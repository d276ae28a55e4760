import type { FieldName } from '#domain/predictions/origins.ts';
import type { Quantity } from '#domain/extraction/draft.ts';
import { basisWords, dayWords, percent } from '../words.ts';
import type { Candidate } from './candidate.ts';
import type { Proposal } from '#domain/predictions/proposal.ts';

export const fieldLabels: Record<FieldName, string> = {
  speaker: 'Who said it', madeOn: 'Said on', deadline: 'Last day', probability: 'How sure', amount: 'Amount', side: 'Which side',
  condition: 'Condition', kind: 'Kind', checkable: 'Can it be checked?',
};

export const kindOfCall = { forecast: 'Forecast', conditional: 'Only if a condition holds', commitment: 'About the speaker’s own plans', plan: 'A plan that is reported', nowcast: 'About how things are now' } as const;

/** What a field holds, in words; null where there is nothing. */
export function fieldValue(field: FieldName, { draft }: Candidate, { forecaster, madeOn, madeOnPrecision, question, chance }: Proposal): string | null {
  switch (field) {
    case 'speaker': return forecaster.name || null;
    case 'madeOn': return madeOn ? dayWords(madeOn, madeOnPrecision ?? 'day') : null;
    case 'deadline': return question.windowTo ? dayWords(question.windowTo) : draft.horizon ? 'no day yet' : null;
    case 'probability': return chance.basis === 'none' ? basisWords.none : `${percent(chance.ppm)}, ${chance.basis}`;
    case 'amount': return amountWords(draft.quantity);
    case 'side': return draft.polarity === 'affirm' ? 'it will happen' : 'it will not happen';
    // Its own words stand beside it.
    case 'condition': return null;
    case 'kind': return kindOfCall[draft.kind];
    case 'checkable': return draft.checkable ? 'yes' : 'not as it stands';
  }
}

const ops = { '<': 'below ', '<=': 'at most ', '=': '', '~': 'about ', '>=': 'at least ', '>': 'above ' } as const;
const marks: Record<string, string> = { USD: 'US$', EUR: '€', GBP: '£', JPY: 'JP¥', CNY: 'CN¥' };

/** "at least US$60 billion", "about 2 to 3%". */
export function amountWords(quantity: Quantity | null): string | null {
  if (!quantity) return null;
  const { op, value, high, unit } = quantity;
  const number = (n: number) => new Intl.NumberFormat('en-GB', n >= 1e6 ? { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 6 } : { maximumFractionDigits: 6 }).format(n);
  const span = `${number(value)}${high === null ? '' : ` to ${number(high)}`}`;
  const mark = marks[unit];
  return `${ops[op]}${mark ? `${mark}${span}` : `${span}${unit === '%' || unit === '' ? unit : ` ${unit}`}`}`;
}

/** What follows the name of who said it: "said it on 14 September 2026. True or not by 30 June 2027, with a chance of 20%." */
export function becomesWords({ madeOn, question, chance }: Pick<Proposal, 'madeOn' | 'chance'> & { question: Pick<Proposal['question'], 'windowTo'> }): string {
  const sure = chance.basis === 'none' ? 'with no number' : `with a chance of ${percent(chance.ppm)}`;
  return `said it on ${dayWords(madeOn!)}. True or not by ${dayWords(question.windowTo!)}, ${sure}.`;
}

/** A decision in a few words: "rejected “The bridge …”". */
export function decisionWords({ status, batchId, draft: { quote } }: { status: string; batchId: string | null; draft: { quote: string } }): string {
  const words = quote.replace(/\s+/g, ' ');
  return `${status} “${words.length > 60 ? `${words.slice(0, 60)}…` : words}”${batchId ? ' and what was decided with it' : ''}`;
}
