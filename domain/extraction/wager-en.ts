import { EN_NUMBER } from './numerals.ts';

const WHO = String.raw`\b(?:I|we|he|she|they)(?:(?:'d| would|'ve| have| had)(?: still| now| only| also| even| personally)?| still| now| personally)? puts? (?:only |just |about |around |roughly |maybe |perhaps |no more than |at least |at most )?(?:an? )?`;
/** What a surcharge, a duty or money is put on has no chance; “rates falling” may have one. */
const DEARER = String.raw`(?!(?:[\w'-]+ ){0,3}(?:prices?|costs?|bills?|fares?|rents?|tickets?|tolls?|fees?|rates?|tax(?:es)?|imports?|exports?|imported|goods|orders|invoices?|sales|sale|wages|pay|account|card|deposit|mortgage|black|red|horse|top)\b(?! (?:[\w'-]+ ){0,2}[a-z]+ing\b)|(?:my|our|your|each|every|all)\b)`;

/** "I would put 35% on a pilots' strike": a share that is put on an outcome is its chance. */
export const PERCENT_ON = String.raw`${WHO}(\d{1,3}(?:\.\d+)?)(?:\s?(?:-|to)\s?(\d{1,3}(?:\.\d+)?))?\s?(?:%|percent|per cent) on (?=\w)${DEARER}`;
/** "I'd put one in three on a strike". */
export const SHARE_ON = String.raw`${WHO}(${EN_NUMBER})[ -](?:in|out[ -]of)[ -](${EN_NUMBER}) on (?=\w)${DEARER}`;
