import { SCORING } from './constants.ts';

/** One forecaster's chance for what happened, held from a share of the time (0 the opening, 1 the scheduled close) to the end. */
export type LateJoiner = { chance: number; from: number };

/**
 * Baseline score as Metaculus defines it, for export: 100 × ln(pK) / ln K, where `chance` is what the outcome was given among K
 * options (two: yes or no). 0 for equal chances, 100 for certainty. Chances are kept off 0 and 1 as in log loss.
 */
export function baselineScore(chance: number, options = 2): number {
  if (options < 2) throw new RangeError('A choice has at least two options');
  return (SCORING.exportPoints * (keptLog(chance) + Math.log(options))) / Math.log(options);
}

/** The same for a number: 100 × ln(ratio) / 2, where `ratio` is the density at the outcome over the uniform one. Throws RangeError unless it is above 0. */
export function baselineNumberScore(ratio: number): number {
  if (!(ratio > 0)) throw new RangeError(`${ratio} is not a ratio of densities`);
  return SCORING.exportPoints * SCORING.exportNumberShare * Math.log(ratio);
}

/** Peer scores as Metaculus defines them: 100 × (ln p − mean ln p of the others), for all who called at one time. They add up to 0; 0 for one alone. */
export function peerLogScores(chances: readonly number[]): number[] {
  const n = chances.length;
  const logs = chances.map(keptLog);
  const mean = logs.reduce((total, log) => total + log, 0) / n;
  return logs.map((log) => (n === 1 ? 0 : (SCORING.exportPoints * n * (log - mean)) / (n - 1)));
}

/** Peer scores averaged over the scheduled time, when some joined late: before that they score 0. `coverage` is the share of the time that they were in. */
export function peerLogScoresOverTime(joiners: readonly LateJoiner[]): { score: number; coverage: number }[] {
  for (const { from } of joiners) if (!(from >= 0 && from <= 1)) throw new RangeError(`${from} is not a share of the time`);
  const times = [...new Set([...joiners.map(({ from }) => from), 1])].sort((a, b) => a - b);
  const scores = joiners.map(() => 0);
  times.slice(0, -1).forEach((start, i) => {
    const there = joiners.flatMap(({ from }, who) => (from <= start ? [who] : []));
    const peers = peerLogScores(there.map((who) => joiners[who]!.chance));
    there.forEach((who, place) => { scores[who]! += peers[place]! * (times[i + 1]! - start); });
  });
  return joiners.map(({ from }, who) => ({ score: scores[who]!, coverage: 1 - from }));
}

/**
 * The scores of single days over the SCHEDULED number of days; null is a day without a forecast. Days that an early outcome cuts off are
 * not in `daily` and count 0. Null for no days.
 */
export function averageOverDays(daily: readonly (number | null)[], scheduled: number): number | null {
  if (daily.length > scheduled) throw new RangeError(`${daily.length} days of ${scheduled}`);
  return scheduled === 0 ? null : daily.reduce<number>((total, score) => total + (score ?? 0), 0) / scheduled;
}

function keptLog(chance: number): number {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`${chance} is not a chance from 0 to 1`);
  return Math.log(Math.min(1 - SCORING.logClamp, Math.max(SCORING.logClamp, chance)));
}
