import type { Day } from '#domain/articles/day.ts';
import { inChinese, say } from '#words/say.ts';
import { chanceInWords, claimFor } from './feed-words.ts';
import type { PredictionCard } from './prediction-row.tsx';
import { dayWords } from './words.ts';

/** What a citation can be checked by: the hash of the text that it was taken from, or where no text is kept the last hash of the trail. */
export type Checked = { text: string } | { trail: string } | null;

/** Who said what, when and how sure, and where it stands here, as it was on that day. */
export function citePrediction(p: PredictionCard, { url, today, by }: { url: string; today: Day; by: Checked }): string {
  return sentencesOf([
    say('{who}: {claim}', { who: p.forecaster, claim: claimFor(p).text }), say('Said {day}; how sure: {chance}.', { day: dayWords(p.madeOn, p.madeOnPrecision), chance: chanceInWords(p) }),
    say('Hindcast, {url}, as of {day}.', { url, day: dayWords(today) }), ...checkedBy(by),
  ]);
}

/** A track record as it stands: every fact up to that hash of the trail can be checked. */
export function citeForecaster(name: string, { url, today, by }: { url: string; today: Day; by: Checked }): string {
  return sentencesOf([say('Track record of {who}.', { who: name }), say('Hindcast, {url}, as of {day}.', { url, day: dayWords(today) }), ...checkedBy(by)]);
}

function checkedBy(by: Checked): string[] {
  if (by === null) return [];
  return ['text' in by ? say('SHA-256 of the text: {hash}', { hash: by.text }) : say('Last hash of the trail: {hash}', { hash: by.trail })];
}

function sentencesOf(parts: readonly string[]): string {
  return parts.join(inChinese() ? '' : ' ');
}
