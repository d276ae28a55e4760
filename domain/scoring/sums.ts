import { hitOf } from './binary.ts';
import type { ContentOutcome } from './content.ts';
import { contentNumbers } from './content-numbers.ts';
import type { Decided, Judgement } from './eligible.ts';
import type { Statement } from './facts.ts';
import { lossOf, MILLION, type Pico, type Ppm } from './ppm.ts';
import { NOTHING_KNOWN } from './reference.ts';

/**
 * Everything that a row of standings is made of, as sums of whole numbers: added and taken away in any order they give the same bits.
 * Counts of statements by what became of them; `expected` in ppm (the reference's chance of each call that was right or wrong);
 * losses, `edge` and `edgeSquares` in 1e-12; `weight` in 1e-11. Of calls that one event settles, `weight` is √k, `edge` Σedge/√k and
 * `edgeSquares` its square over the weight. Exact while no sum passes 2^53: some 9,000 certain misses of one forecaster.
 */
export type Sums = { [K in (typeof SUMS)[number]]: number };

export const SUMS = [
  'statements', 'n', 'weight', 'edge', 'edgeSquares', 'events', 'loss', 'referenceLoss', 'stated', 'implied', 'hits', 'calls', 'expected', 'bare', 'unsided', 'hedges',
  'void', 'open', 'overdue', 'late', 'other', 'hindsight', 'tier1', 'tier2', 'tier3', 'tier4',
] as const;

export const WEIGHT = 1e11;
const PICO = 1e12;

export function noSums(): Sums {
  return {
    statements: 0, n: 0, weight: 0, edge: 0, edgeSquares: 0, events: 0, loss: 0, referenceLoss: 0, stated: 0, implied: 0, hits: 0, calls: 0, expected: 0, bare: 0, unsided: 0,
    hedges: 0, void: 0, open: 0, overdue: 0, late: 0, other: 0, hindsight: 0, tier1: 0, tier2: 0, tier3: 0, tier4: 0,
  };
}

/** Adds `times` × `more` to `sums`, in place. */
export function addSums(sums: Sums, more: Sums, times: 1 | -1 = 1): Sums {
  for (const name of SUMS) if (more[name] !== 0) sums[name] += times * more[name];
  return sums;
}

/** The sums over judged statements of one forecaster; withdrawn ones are in none of them. `scored` stands in for those that are scored, where a view makes one of several. */
export function sumsOf(judgements: readonly Judgement[], scored?: readonly Numbers[]): Sums {
  const sums = noSums();
  const calls: Numbers[] = [];
  for (const judgement of judgements) {
    if (judgement.verdict === 'withdrawn') continue;
    const { statement } = judgement;
    sums.statements += 1;
    if (statement.probability.hedgeOnly) sums.hedges += 1;
    switch (judgement.verdict) {
      case 'scored': if (!scored) calls.push(numbersOf(judgement)); break;
      case 'no-probability':
        if (judgement.hit === null) { sums.unsided += 1; break; }
        sums.bare += 1;
        addCall(sums, judgement.hit, expectedOf(statement, statement.direction === 'yes'));
        break;
      case 'open': sums.open += 1; if (judgement.overdue) sums.overdue += 1; break;
      case 'void': sums.void += 1; break;
      case 'late': case 'entered-late': sums.late += 1; break;
      case 'other-statement': sums.other += 1; break;
    }
  }
  for (const call of scored ?? calls) addScored(sums, call);
  return addEvents(sums, scored ?? calls);
}

/** What the sums need of a scored call. */
export type Numbers = { clusterId: string; basis: 'stated' | 'implied'; tier: 1 | 2 | 3 | 4; hindsight: boolean; hit: 0 | 1 | null; expected: Ppm; loss: Pico; referenceLoss: Pico; edge: Pico };

function numbersOf({ statement, known, hindsight }: Extract<Judgement, { verdict: 'scored' }>): Numbers {
  const { probability, said, reference = NOTHING_KNOWN, clusterId } = statement;
  if (said) {
    const { loss, referenceLoss, hit, expected } = contentNumbers(said, outcomeOf(known));
    return { clusterId, basis: 'stated', tier: reference.tier, hindsight, hit, expected, loss, referenceLoss, edge: referenceLoss - loss };
  }
  const came = cameOf(known);
  const ppm = probability.ppm!;
  const loss = lossOf(ppm, came) + (probability.vagueness ?? 0);
  const referenceLoss = lossOf(reference.ppm, came);
  return {
    clusterId, basis: probability.basis === 'implied' ? 'implied' : 'stated', tier: reference.tier, hindsight, hit: hitOf(ppm / MILLION, came / MILLION),
    expected: expectedOf(statement, ppm > MILLION / 2), loss, referenceLoss, edge: referenceLoss - loss,
  };
}

/** What happened, as a question that is not of yes or no asks for it. Throws RangeError where yes or no was decided. */
export function outcomeOf({ came, value }: Decided): ContentOutcome {
  if (value === null) throw new RangeError(`${came} of it came true, and an option or a number was asked for`);
  return value;
}

/** How much of it came true. Throws RangeError where an option or a number was decided. */
export function cameOf({ came }: Decided): Ppm {
  if (came === null) throw new RangeError('An option or a number was decided, and yes or no was asked for');
  return came;
}

function addScored(sums: Sums, { basis, tier, hindsight, hit, expected, loss, referenceLoss }: Numbers): void {
  sums.n += 1;
  sums.loss += loss;
  sums.referenceLoss += referenceLoss;
  sums[basis] += 1;
  sums[`tier${tier}`] += 1;
  if (hindsight) sums.hindsight += 1;
  if (hit !== null) addCall(sums, hit, expected);
}

function addCall(sums: Sums, hit: 0 | 1, expected: Ppm): void {
  sums.calls += 1;
  sums.hits += hit;
  sums.expected += expected;
}

/** The reference's chance of the side that was called. */
export function expectedOf({ reference = NOTHING_KNOWN }: Statement, saidYes: boolean): Ppm {
  return saidYes ? reference.ppm : MILLION - reference.ppm;
}

/** Adds scored calls by the event that settles them: k calls of one event weigh 1/√k each, as fifty states of one election night count as about seven. */
export function addEvents(sums: Sums, calls: readonly { clusterId: string; edge: Pico }[]): Sums {
  for (const its of Map.groupBy(calls, (call) => call.clusterId).values()) {
    const root = Math.sqrt(its.length);
    const edge = its.reduce((sum, call) => sum + call.edge, 0);
    sums.events += 1;
    sums.weight += Math.round(root * WEIGHT);
    sums.edge += Math.round(edge / root);
    sums.edgeSquares += Math.round((edge / PICO) ** 2 / (its.length * root) * PICO);
  }
  return sums;
}
