import type { CalibrationRecord, TopicCalibration } from '#domain/leaderboard/calibration.ts';
import type { Row } from '#domain/leaderboard/standings.ts';
import { unitOf } from '#domain/scoring/ppm.ts';
import type { RankInterval } from '#domain/scoring/rank-intervals.ts';
import type { ScoredStatement } from '#domain/scoring/scored.ts';
import { linked } from './prediction-twin.ts';

/** What programs read of a row of the table. Points have a 90 % interval; Brier scores are on the 0 to 1 scale, lower is better. */
export function boardRowTwin(row: Row, { name, site, ranks, person = true }: { name: string; site: string; ranks?: RankInterval | undefined; person?: boolean }) {
  return {
    forecaster: person ? linked(site, 'forecasters', row.forecasterId, name) : { id: row.forecasterId, name },
    rank: row.rank,
    ranksItMayHave: ranks ? [ranks.best, ranks.worst] : null,
    provisional: row.provisional,
    points: row.points,
    pointsLow: row.low,
    pointsHigh: row.high,
    scoredCalls: row.n,
    effectiveCalls: row.nEffective,
    meanBrier: row.meanBrier,
    meanReferenceBrier: row.meanReferenceLoss,
    sidedCalls: row.sums.calls,
    hits: row.sums.hits,
  };
}

/** What programs read of a calibration: each dot is a bin of chances, with how many calls it holds and the share of them that came true. */
export function calibrationTwin(record: CalibrationRecord) {
  const { reliability: { n, dots, tooFew } } = record;
  return {
    calls: n,
    tooFewToJudge: tooFew,
    dots: dots.map((dot) => ({ fromPpm: dot.low, toPpm: dot.high, calls: dot.n, meanChance: dot.meanChance, shareThatCameTrue: dot.observed, bandIfCalibrated: dot.band })),
    meanBrier: record.meanLoss,
    byTenth: record.tenths.map(({ low, high, n: calls }) => ({ fromPpm: low, toPpm: high, calls })),
  };
}

export function topicTwin({ topic, n, meanLoss, meanReferenceLoss, miscalibration, discrimination, hits, calls }: TopicCalibration) {
  return { topic, calls: n, meanBrier: meanLoss, meanReferenceBrier: meanReferenceLoss, miscalibration, discrimination, hits, sidedCalls: calls };
}

/** What programs read of a scored call: losses are on the 0 to 1 scale, `sharePpmThatCameTrue` is null for options and numbers, log loss is in nats. */
export function callTwin(s: ScoredStatement, site: string, claim: string | null) {
  return {
    prediction: `${site}/predictions/${s.statementId}`, json: `${site}/predictions/${s.statementId}.json`, claim, event: s.clusterId, knownOn: s.knownBy, enteredInHindsight: s.hindsight,
    chancePpm: s.ppm, chanceBasis: s.basis, sharePpmThatCameTrue: s.came, value: s.value, loss: unitOf(s.loss), ofItForVagueness: unitOf(s.vagueness), logLoss: s.logLoss,
    reference: { tier: s.reference.tier, ppm: s.reference.ppm, source: s.reference.source ?? null, rates: s.reference.rates }, referenceLoss: unitOf(s.referenceLoss), edgePoints: s.points,
  };
}
