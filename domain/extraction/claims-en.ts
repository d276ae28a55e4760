import type { Span } from '#domain/articles/sentences.ts';
import type { Cue } from './cues.ts';
import { sifted } from './sieve.ts';

/** What companies guide to and analysts estimate, each with a figure of its own. */
const MEASURE = '(?:margins?|growth|sales|revenues?|turnover|earnings|profits?|income|loss(?:es)?|ebit\\w*|eps|capex|spending|expenditures?|cash flow|dividends?|volumes?|deliveries|shipments|orders|output|production|inflation|unemployment|gdp|yields?|prices?|costs?|debt|deficit|surplus|capacity|turnout|traffic|bookings|admissions|attendance)';
const FIGURE = '(?:at least |at most |about |around |roughly |nearly |some |up to |more than |less than |over |under |below |above |between )?(?:[$€£]|[a-z]{0,3}\\$)?\\d';
const TWO_MEASURES = sifted(new RegExp(`(?:,? (?:and|with|plus)|,? on) (?=(?:an? |its |the )?(?:(?!and )[a-z][\\w-]* ){0,4}${MEASURE} (?:[a-z]+ ){0,2}(?:(?:of|at|to|between|by|is|near|in) )?${FIGURE})`, 'gi'));
const ONE_MEASURE = new RegExp(`\\b${MEASURE}\\b`, 'i');
const TWO_CHANCES = sifted(/,? (?:with|and) (?=(?:an? |only an? |just an? |roughly |about |around |only )?\d+(?:\.\d+)?(?:%| per ?cent) (?:(?:chance|probability|likelihood)\b|(?:by|before|in|for|of) (?:the |an? )?(?:end|early|late|mid|year|next|20\d\d|[A-Z]|cut|rise|hike)))/gi);
const CHANCE = /\b(?:chance|probability|likelihood|odds)\b/i;
const TWO_VERBS = sifted(/,? and (?=(?:now |also |then )?(?:expects?|sees?|forecasts?|predicts?|projects?|anticipates?|reckons?|thinks?) (?!that\b)[a-z$€£\d])/gi);

/** Where an English clause gives a second figure, chance or expectation of the same speaker: the places of the two halves. */
export function secondFigures(folded: string, calls: readonly Cue[], numbers: readonly Span[]): [Span, Span] | null {
  const first = [...calls].sort((a, b) => a.start - b.start)[0];
  if (!first) return null;
  const halves = (match: RegExpExecArray): [Span, Span] => [{ start: 0, end: match.index }, { start: match.index + match[0].length, end: folded.length }];
  for (const match of TWO_MEASURES.all(folded)) {
    const [left, right] = halves(match);
    const told = folded.slice(first.start, left.end);
    if (first.start < left.end && ONE_MEASURE.test(told) && numbers.some((one) => one.start >= first.start && one.end <= left.end) && numbers.some((one) => one.start >= right.start && one.start - right.start < 70)) return [left, right];
  }
  for (const match of TWO_CHANCES.all(folded)) {
    const [left, right] = halves(match);
    if (/\d(?:%| per ?cent)/.test(folded.slice(0, left.end)) && CHANCE.test(folded.slice(0, left.end) + match[0] + folded.slice(right.start, right.start + 30)) && first.start < left.end) return [left, right];
  }
  for (const match of TWO_VERBS.all(folded)) {
    const [left, right] = halves(match);
    if (first.start < left.end && calls.some((one) => one.start >= right.start) && left.end - first.end >= 8) return [left, right];
  }
  return null;
}
