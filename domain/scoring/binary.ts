import { SCORING } from './constants.ts';

/** Brier 1950, in the 0 to 1 form: (p − o)², lower is better. `outcome` may be a fraction (a tie, a partial success). */
export function brierScore(p: number, outcome: number): number {
  return (p - outcome) ** 2;
}

/**
 * Edge over a reference forecast, 0 to 1 scale. A difference, never a ratio: a ratio of single losses rewards
 * a chance that the forecaster does not believe (Murphy 1973, "Hedging and skill scores").
 */
export function edgeOver(reference: number, p: number, outcome: number): number {
  return brierScore(reference, outcome) - brierScore(p, outcome);
}

/** 1 − ΣL/ΣL_ref over many statements: a description, never a rank. Null when the reference lost nothing. */
export function brierSkill(loss: number, referenceLoss: number): number | null {
  return referenceLoss === 0 ? null : 1 - loss / referenceLoss;
}

/** Log loss in nats (Good 1952), with p kept off 0 and 1; `clamped` says that this happened. */
export function logLoss(p: number, outcome: number): { nats: number; clamped: boolean } {
  const kept = Math.min(1 - SCORING.logClamp, Math.max(SCORING.logClamp, p));
  const yes = outcome === 0 ? 0 : -outcome * Math.log(kept);
  const no = outcome === 1 ? 0 : -(1 - outcome) * Math.log1p(-kept);
  return { nats: yes + no, clamped: kept !== p };
}

/** 1 when the likelier side came true, 0 when the other did; null when p is a half or the outcome a fraction: no call. */
export function hitOf(p: number, outcome: number): 0 | 1 | null {
  if (p === 0.5 || (outcome !== 0 && outcome !== 1)) return null;
  return p > 0.5 === (outcome === 1) ? 1 : 0;
}
