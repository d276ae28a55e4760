import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '#domain/articles/day.ts';
import type { Corp } from './corp.ts';
import { countCall } from './counts.ts';
import { dice } from './dice.ts';
import type { Facts, Statement, Verdict } from './facts.ts';
import type { Interval } from './intervals.ts';
import type { Murphy } from './murphy.ts';
import { ppmOf, type Ppm } from './ppm.ts';

export { dice };

type Call = Partial<Statement> & { ppm?: Ppm | null; basis?: Statement['probability']['basis']; hedge?: string; hedgeOnly?: boolean };

/** For tests: a statement with a stated 70 %, made on 1 January 2026 and written down that day, unless told otherwise. */
export function said(forecasterId: string, questionId: string, call: Call = {}): Statement {
  const { ppm = 700_000, basis = ppm === null ? 'none' : 'stated', hedge = null, hedgeOnly = false, ...rest } = call;
  const madeOn = rest.madeOn ?? '2026-01-01';
  return {
    id: `${forecasterId} on ${questionId}`, forecasterId, questionId, madeOn, madeOnPrecision: 'day', recordedAt: `${madeOn}T12:00:00.000Z`,
    probability: { basis, ppm, hedge, hedgeOnly }, direction: 'yes', topic: 'Space', clusterId: questionId, windowTo: null, withdrawn: false, ...rest,
  };
}

/** For tests: the first verdict on a question, known and written down on 1 June 2026, unless told otherwise. */
export function decided(questionId: string, outcome: Verdict['outcome'], more: Partial<Verdict> = {}): Verdict {
  const knownOn = more.knownOn ?? '2026-06-01';
  return {
    id: `verdict on ${questionId}`, questionId, outcome, knownOn, knownOnPrecision: 'day', recordedAt: `${knownOn}T12:00:00.000Z`,
    supersedes: `first ${questionId}`, ...more,
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items.map((item) => ({ item, key: random() })).sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** For tests: where a data set by others stands beside some checkouts, and why a test on it is passed over elsewhere. */
export function besideCheckout(...parts: string[]): { file: string; skip: string | false } {
  const file = path.resolve(import.meta.dirname, '../../../shared/scoring/reference', ...parts);
  return { file, skip: existsSync(file) ? false : 'shared/ is not beside this checkout' };
}

/** For tests: the rows of a CSV file with a head; cells may stand in double quotes. */
export function csvRows(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/).map(cellsOf);
  return lines.map((cells) => Object.fromEntries(head!.map((name, i) => [name, cells[i] ?? ''])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!);
}

/** For tests: within a tolerance, and never NaN. */
export function near(actual: number | null | undefined, expected: number, what: string, tolerance = 1e-10): void {
  assert.ok(typeof actual === 'number' && Math.abs(actual - expected) <= tolerance, `${what}: ${actual} is not ${expected}`);
}

/** For tests: both ends of an interval. */
export function nearBoth([low, high]: Interval, expected: Interval, what: string): void {
  near(low, expected[0], `${what}, lower`);
  near(high, expected[1], `${what}, upper`);
}

/** For tests: the parts of a score as the data sets name them. */
export type CorpFigures = { mean_score: number; miscalibration: number; discrimination: number; uncertainty: number };
export type MurphyFigures = { reliability: number; resolution: number; uncertainty: number };

export function nearCorp(actual: Corp, expected: CorpFigures, what: string, tolerance?: number): void {
  near(actual.meanScore, expected.mean_score, `${what}, mean score`, tolerance);
  near(actual.miscalibration, expected.miscalibration, `${what}, MCB`, tolerance);
  near(actual.discrimination, expected.discrimination, `${what}, DSC`, tolerance);
  near(actual.uncertainty, expected.uncertainty, `${what}, UNC`, tolerance);
}

export function nearMurphy(actual: Murphy, expected: MurphyFigures, what: string, tolerance?: number): void {
  near(actual.reliability, expected.reliability, `${what}, REL`, tolerance);
  near(actual.resolution, expected.resolution, `${what}, RES`, tolerance);
  near(actual.uncertainty, expected.uncertainty, `${what}, UNC`, tolerance);
}

/** For tests: the counts of calls given as chances and outcomes of 0 to 1. */
export function countsOf(p: readonly number[], y: readonly number[]): Map<Ppm, { n: number; y: number }> {
  const counts = new Map<Ppm, { n: number; y: number }>();
  p.forEach((chance, i) => countCall(counts, ppmOf(chance), ppmOf(y[i]!)));
  return counts;
}

/** For tests: a history in which everything happens: late, hedged, bare, withdrawn and repeated calls, corrections, annulments, reopenings. */
export function randomFacts(seed: number, size = { forecasters: 6, questions: 80, statements: 400 }): Facts {
  const random = dice(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const day = (from = 0) => addDays('2025-01-01', from + Math.floor(random() * 300));
  const questions = Array.from({ length: size.questions }, (_, i) => ({
    id: `q${i}`, topic: pick(['AI / Skills', 'AI / Work', 'AI', 'Space', 'Markets / Oil']), clusterId: random() < 0.2 ? pick(['c1', 'c2']) : `own${i}`, windowTo: day(),
  }));
  const statements = Array.from({ length: size.statements }, (_, i): Statement => {
    const { id, ...question } = pick(questions);
    const madeOn = day();
    const kind = random();
    return said(`f${Math.floor(random() * size.forecasters)}`, id, {
      ...question, id: `s${i}`, madeOn, madeOnPrecision: pick(['day', 'day', 'day', 'day', 'month', 'year']), withdrawn: random() < 0.05,
      recordedAt: `${addDays(madeOn, Math.floor(random() * 60))}T12:00:00.000Z`, ppm: kind < 0.25 ? null : Math.round(random() * 20) * 50_000,
      ...(kind < 0.1 ? { hedge: 'may', hedgeOnly: true } : {}), ...(kind > 0.7 ? { basis: 'implied' as const } : {}), direction: pick(['yes', 'no']),
    });
  });
  const verdicts = questions.flatMap(({ id }): Verdict[] => {
    const knownOn = day(150);
    const chain = Array.from({ length: pick([0, 1, 1, 1, 1, 1, 2, 3]) }, (_, step): Verdict => decided(id, step === 0 ? pick(['yes', 'yes', 'no', 'no', 'annulled']) : pick(['yes', 'no', 'annulled', 'reopened']), {
      id: `${id} v${step}`, knownOn, knownOnPrecision: pick(['day', 'day', 'month']), supersedes: step === 0 ? `first ${id}` : `${id} v${step - 1}`,
      recordedAt: `${addDays(knownOn, step * 40 + Math.floor(random() * 30))}T12:00:00.000Z`,
    }));
    return chain.map((v) => (v.outcome === 'reopened' ? { ...v, knownOn: null, knownOnPrecision: null } : v));
  });
  return { statements, verdicts };
}
