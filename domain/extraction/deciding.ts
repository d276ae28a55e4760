import { likelihood, thresholdOf } from './classifier.ts';
import type { Cue } from './cues.ts';
import type { Look } from './extract.ts';
import { featuresOf } from './features.ts';
import type { Reason } from './rejections.ts';

/** Rules propose, the classifier weighs: what is a prediction, what only looks like one and why, and what is neither. */
export function decided({ seen, judged, near, outlook }: Look): Cue | Reason | null {
  const { unit } = seen;
  // A number in a forecast table has no words to weigh.
  if (unit.kind === 'cell') return judged;
  if (judged === 'clutter' || judged === 'title' || judged === 'question') return judged;
  const chance = likelihood(featuresOf(seen, judged, near, outlook), unit.language);
  const taken = chance >= thresholdOf(unit.language);
  if (judged !== null && typeof judged !== 'string') return taken ? judged : 'unlike';
  return taken ? (seen.cues[0] ?? { start: 0, end: 0, kind: 'list' }) : judged;
}
