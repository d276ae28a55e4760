import { meanOf, sumOf, type Pico } from './ppm.ts';

/** A statement that stood from one time to another (the end itself not), with its edge over the reference, 0 to 1 scale. */
export type Segment = { from: number; to: number; edge: number };

/** When the question opened, when it was to close, and when its outcome became known, in the unit of the segments (days, say). */
export type Schedule = { open: number; close: number; knownAt: number };

/**
 * The edge of each statement for as long as it stood before the outcome was known, over the SCHEDULED span: time without a statement,
 * and the time that an early outcome cuts off, count 0. Averaged over the realised span instead, one gains by bold early calls on
 * what can only end early with yes. `coverage` is the share of the span that counted; nothing counts where it is 0.
 * A question that opens and closes at once takes the last statement before the outcome. Throws RangeError for times out of order.
 */
export function timeWeightedEdge(segments: readonly Segment[], schedule: Schedule): { edge: number; coverage: number; counts: boolean } {
  const { open, close, knownAt } = schedule;
  const ordered = inOrder(segments);
  if (!(open <= close)) throw new RangeError('A question closes after it opens');
  if (open === close) return atOnce(ordered, knownAt);
  let edge = 0;
  let active = 0;
  for (const segment of ordered) {
    const time = Math.max(0, Math.min(segment.to, close, knownAt) - Math.max(segment.from, open));
    edge += segment.edge * time;
    active += time;
  }
  return { edge: edge / (close - open), coverage: active / (close - open), counts: active > 0 };
}

/** What changing one's mind was worth: the mean of first less last loss over questions, 0 to 1 scale; null when there are none. */
export function updateGain(questions: readonly { first: Pico; last: Pico }[]): number | null {
  return meanOf(sumOf(questions.map(({ first, last }) => first - last)), questions.length);
}

function inOrder(segments: readonly Segment[]): Segment[] {
  const ordered = [...segments].sort((a, b) => a.from - b.from || a.to - b.to);
  ordered.forEach(({ from, to }, i) => {
    if (!(from <= to)) throw new RangeError('A statement ends after it begins');
    if (i > 0 && from < ordered[i - 1]!.to) throw new RangeError('Two statements of one forecaster stand at the same time');
  });
  return ordered;
}

function atOnce(ordered: Segment[], knownAt: number): { edge: number; coverage: number; counts: boolean } {
  const last = ordered.findLast((segment) => segment.from < knownAt);
  return last ? { edge: last.edge, coverage: 1, counts: true } : { edge: 0, coverage: 0, counts: false };
}
