import type { Given, Horizon, Quantity } from './draft.ts';

/** One time expression in a sentence, before it is known whether it is the deadline of a prediction. */
export type Reading = Pick<Horizon, 'rule' | 'window' | 'relative'> & {
  start: number;
  end: number;
  /** True for an expression that could also be something else (a bare year, "3-5 years" in brackets): a clearer one wins. */
  weak: boolean;
};

/** Where the deadline of a sentence comes from: its own words, the words around it, an event it waits for. */
export type Deadline = { reading: Reading } | { given: Given; rule: string } | { event: string };

/** An amount in a text. `clear` amounts carry a currency, scale or unit; the others are bare counts ("three seats"). */
export type Amount = { start: number; end: number; quantity: Quantity; clear: boolean };

/** Somebody named in a sentence as the one who says it; `pronoun` waits for the last name, `self` is the author. */
export type Named = { kind: 'name'; name: string; rule: string } | { kind: 'pronoun'; words: string; rule: string } | { kind: 'self'; rule: string };
