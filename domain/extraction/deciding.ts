import { likelihood } from './classifier.ts';
import type { Cue } from './cue.ts';
import { featuresOf } from './features.ts';
import type { Outlook } from './outlook.ts';
import type { Reason } from './reason.ts';
import { sifted } from './sieve.ts';
import type { Seen } from './sight.ts';
import type { Before } from './deadline.ts';

/** A sentence as it stands before it is decided what it is, and how much the article around it looks ahead. */
export type Look = { seen: Seen; judged: Cue | Reason | null; near: Before | null; outlook: Outlook; /** Share of the article's sentences that read like calls. */ calls: number };

/**
 * Below the first a call is left alone, above the second a sentence that the rules passed over is taken. Strict where the article
 * hardly looks ahead, lenient where it does: measured on articles that neither the rules nor the classifier had seen.
 */
const CHANCES: Record<Outlook['level'] | 'dated' | 'titled', [leave: number, take: number]> = { none: [0.45, 0.95], little: [0.3, 0.6], some: [0.1, 0.4], much: [0.08, 0.4], alone: [0.15, 0.9], dated: [0.35, 0.55], titled: [0.1, 0.65] };

/** Rules propose, the classifier weighs: what is a prediction, what only looks like one and why, and what is neither. */
export function decided({ seen, judged, near, outlook, calls }: Look): Cue | Reason | null {
  const { unit } = seen;
  if (unit.clutter) return 'clutter';
  // A number in a forecast table has no words to weigh.
  if (unit.kind === 'cell' || (judged === 'title' && (!outlook.dated || ANNOUNCES.test(unit.folded))) || judged === 'question') return judged;
  // "Sleep and gait in 2026": a year in the title of a page that looks nowhere ahead dates nothing.
  const dated = outlook.dated && (outlook.level !== 'none' || calls >= CALLS.telling);
  const quiet = outlook.instructs && !outlook.titled ? calls < CALLS.instructing : calls < CALLS.telling && (outlook.instructs || (outlook.level === 'none' && !outlook.titled));
  const [leave, take] = CHANCES[dated && outlook.level !== 'alone' ? 'dated' : outlook.titled && outlook.level !== 'none' ? 'titled' : outlook.level];
  const chance = likelihood(featuresOf(seen, judged, near, outlook), unit.language);
  // "Tolls." is a label: two words say nothing by themselves.
  if (judged === null && /^\P{Script=Han}*$/u.test(unit.folded) && !/\S \S+ \S/.test(unit.folded)) return null;
  if (judged === null || typeof judged === 'string') return chance >= (typeof judged === 'string' && !dated ? Math.max(take, SURE.test(judged) ? 0.95 : 0.85) : take) ? (seen.cues[0] ?? { start: 0, end: 0, kind: 'list' }) : judged;
  if (outlook.dated && !dated && judged.kind === 'present' && !seen.ahead.some((reading) => !reading.weak)) return 'unlike';
  // Three likely calls make a page that predicts; on any other a call needs a day and a number, or to be plain.
  if (calls === 0 && outlook.level !== 'alone' && !(seen.measurable && seen.ahead.some((reading) => !reading.weak)) && chance < LONELY[unit.language === 'en' ? 'en' : 'zh']) return 'unlike';
  // A promise with a day to come and an outcome still stands, however the article tells it.
  if (!quiet && judged.kind === 'commitment' && seen.measurable && seen.ahead.some((reading) => !reading.weak)) return judged;
  if (quiet && VAGUE_KINDS.has(judged.kind) && isVague(seen) && chance < (outlook.instructs ? PLAIN.instructing : PLAIN.telling)) return 'generalisation';
  return chance < (OWN_CALL.test(unit.folded) ? Math.min(leave, 0.04) : unit.rated ? Math.min(leave, 0.05) : quiet ? Math.max(leave, outlook.instructs ? QUIET.instructing : QUIET.telling) : leave) ? 'unlike' : judged;
}

/** "Predictions: what won't happen in 2026" announces what stands below it. */
const ANNOUNCES = sifted(/^(?:\w+ ){0,2}(?:predictions?|forecasts?)\b/i);

/** Below these a call on a page that tells or instructs is left alone, however the rules read it. */
const QUIET = { telling: 0.5, instructing: 0.75 };
/** Above these a call without a time or number is taken even there. */
const PLAIN = { telling: 0.8, instructing: 0.75 };
/** Below these a call is left alone where nothing else on the page looks like one. */
const LONELY = { en: 0.7, zh: 0.4 };
/** What the rules left alone for a reason is taken against it only where the classifier is surer; these two they know best. */
const SURE = /^(?:present-guess|no-outlook)$/;

const ALONE: Outlook = { level: 'alone', titled: false, instructs: false, dated: false };
/** Measured: pages that tell, explain or instruct stay below, year-ahead lists without a date lie above. */
const CALLS = { telling: 0.12, instructing: 0.3 };

/** The share of an article's sentences, each weighed as if it stood alone, that are likely calls; two alone are none. */
export function shareOfCalls(calls: { seen: Seen; judged: Cue }[], sentences: number): number {
  const likely = calls.filter(({ seen, judged }) => likelihood(featuresOf(seen, judged, null, ALONE), seen.unit.language) > 0.5).length;
  return likely < 3 ? 0 : likely / sentences;
}

/** Who says that they expect something says more than how things go. */
const VAGUE_KINDS = new Set<Cue['kind']>(['call', 'modal', 'would', 'fails', 'present', 'list']);

/** Who says that this is their prediction is taken at their word. */
const OWN_CALL = sifted(/\b(?:I|we)(?:'d| would|'m|'re)? (?:predict|bet|expect|forecast|foresee|betting|expecting|predicting)\b|\b(?:my|our) (?:prediction|forecast|bet|expectation)\b|我们?(?:的)?(?:预测|预计|预期|预判|预言|料|断言|押注|赌)|我的(?:判断|看法|预感)是|[总终]有一天[^。]{0,12}会|\b(?:one day|some ?day|sooner or later)\b[^.]{0,40}\bwill\b/i);

/** No time, no number, no likelihood: in an article without any dated call it tells how things go, not what will come. */
function isVague({ unit, ahead, stated, measurable, hedges, cues }: Seen): boolean {
  return !OWN_CALL.test(unit.folded) && !unit.given && !cues.some(({ kind }) => kind === 'expect') && stated === null && !measurable && !ahead.some((reading) => !reading.weak) && !hedges.some((hedge) => !hedge.phrase.hedgeOnly && hedge.phrase.kind !== 'implied');
}
