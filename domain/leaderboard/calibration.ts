import type { Day } from '#domain/articles/day.ts';
import { binned, TENTHS } from '#domain/scoring/bins.ts';
import { calibrationOf, type Calibration } from '#domain/scoring/calibration.ts';
import { corpCurve, type CorpCurve } from '#domain/scoring/corp-curve.ts';
import { countCall, groupsOf, type Counts } from '#domain/scoring/counts.ts';
import { compare, type Statement } from '#domain/scoring/facts.ts';
import { meanOf, MILLION, sumOf, type Pico, type Ppm } from '#domain/scoring/ppm.ts';
import { pathOf } from '#domain/scoring/reference.ts';
import { reliabilityOf, type Reliability } from '#domain/scoring/reliability.ts';
import type { ScoredStatement } from '#domain/scoring/score.ts';
import { total } from '#domain/scoring/totals.ts';

/**
 * What a page shows of calibration. `tenths` says how many calls gave a chance of each tenth, lowest first. `meanLoss` is the Brier score of the
 * tables: the mean score of the chances plus `vagueness`, the mean that words cost, less `split`, the mean of o(1 − o) over outcomes o. All 0 to 1.
 */
export type CalibrationRecord = {
  reliability: Reliability; calibration: Calibration; curve: CorpCurve | null; tenths: { low: Ppm; high: Ppm; n: number }[];
  meanLoss: number; vagueness: number; split: number;
  /** Calls that came true in part. Counts hold sums only, so each counts as that share of a yes, whose mean score is o(1 − o) above its Brier score. */
  partly: number;
};

/** A topic and what its calls came to; means are on the 0 to 1 scale. `hits` of `calls` were on the right side. */
export type TopicCalibration = { topic: string; n: number; meanLoss: number; meanReferenceLoss: number; miscalibration: number; discrimination: number; hits: number; calls: number };

/**
 * The calls whose window had ended by the day. A yes may come before that and a no cannot: what is settled early would make whoever says yes look
 * better than they are. `waiting` are left out until the window ends. `statements` hold the windows.
 */
export function afterTheirWindow(scored: readonly ScoredStatement[], statements: readonly Statement[], asOf: Day): { ended: ScoredStatement[]; waiting: number } {
  const windows = new Map(statements.map((s) => [s.id, s.windowTo]));
  const ended = scored.filter(({ statementId }) => (windows.get(statementId) ?? '') < asOf);
  return { ended, waiting: scored.length - ended.length };
}

/** The counts of scored calls, outcomes that are fractions included. */
export function countsOfCalls(scored: readonly ScoredStatement[]): Counts {
  const counts = new Map<Ppm, { n: number; y: number }>();
  for (const { ppm, came } of scored.filter(isOfYes)) countCall(counts, ppm, came);
  return counts;
}

type OfYes = ScoredStatement & { ppm: Ppm; came: Ppm };

// Only a chance of yes can be calibrated; options and numbers have no part in it.
function isOfYes(s: ScoredStatement): s is OfYes {
  return s.ppm !== null && s.came !== null;
}

/** The same record in any order of the calls gives the same bits. Null without calls. */
export function calibrationRecord(all: readonly ScoredStatement[]): CalibrationRecord | null {
  const scored = all.filter(isOfYes);
  const counts = countsOfCalls(scored);
  const reliability = reliabilityOf(counts);
  const calibration = calibrationOf(counts);
  if (reliability === null || calibration === null) return null;
  return {
    reliability, calibration, curve: reliability.tooFew ? null : corpCurve(groupsOf(counts)), tenths: tenthsOf(counts),
    meanLoss: meanBy(scored, (s) => s.loss), vagueness: meanBy(scored, (s) => s.vagueness),
    split: meanBy(scored, (s) => s.came * (MILLION - s.came)), partly: scored.filter(({ came }) => came > 0 && came < MILLION).length,
  };
}

/**
 * By the part of the topic path that follows `within`, or by its first part: most calls first. What stands right under `within` itself is a row of
 * that name. `statements` hold the topics.
 */
export function calibrationByTopic(all: readonly ScoredStatement[], statements: readonly Statement[], within?: string): TopicCalibration[] {
  const scored = all.filter(isOfYes);
  const depth = within === undefined ? 0 : pathOf(within).length;
  const topics = new Map(statements.map(({ id, topic }) => [id, topicAt(topic, depth)]));
  const groups = Map.groupBy(scored, (s) => topics.get(s.statementId) ?? '');
  return [...groups].map(([topic, its]) => topicRow(topic, its)).sort((a, b) => b.n - a.n || compare(a.topic, b.topic));
}

function topicAt(topic: string, depth: number): string {
  const path = pathOf(topic);
  return path[Math.min(depth, path.length - 1)] ?? topic;
}

function topicRow(topic: string, scored: readonly ScoredStatement[]): TopicCalibration {
  const { corp } = calibrationOf(countsOfCalls(scored))!;
  const sided = scored.filter((s) => s.hit !== null);
  return {
    topic, n: scored.length, meanLoss: meanBy(scored, (s) => s.loss), meanReferenceLoss: meanBy(scored, (s) => s.referenceLoss),
    miscalibration: corp.miscalibration, discrimination: corp.discrimination, hits: total(sided, (s) => s.hit ?? 0), calls: sided.length,
  };
}

function meanBy<S>(scored: readonly S[], of: (s: S) => Pico): number {
  return meanOf(sumOf(scored.map(of)), scored.length)!;
}

function tenthsOf(counts: Counts): CalibrationRecord['tenths'] {
  const full = new Map(binned(groupsOf(counts)).map(({ low, groups }) => [low, total(groups, (g) => g.n)]));
  return TENTHS.slice(1).map((high, i) => ({ low: TENTHS[i]!, high, n: full.get(TENTHS[i]!) ?? 0 }));
}
