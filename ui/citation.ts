import type { Day } from '#domain/articles/day.ts';
import { say } from '#words/say.ts';
import { chanceInWords, claimFor } from './feed-words.ts';
import type { PredictionCard } from './prediction-row.tsx';
import { dayWords } from './words.ts';

/** Who said what, when and how sure, where it stands here, on which day that was so, and the hash of the text that it was taken from. */
export function citePrediction(p: PredictionCard & { articleHash: string | null }, url: string, today: Day): string {
  const { text } = claimFor(p);
  return [
    say('{who}: {claim}', { who: p.forecaster, claim: text }), say('Said {day}; how sure: {chance}.', { day: dayWords(p.madeOn, p.madeOnPrecision), chance: chanceInWords(p) }),
    say('Hindcast, {url}, as of {day}.', { url, day: dayWords(today) }), ...(p.articleHash ? [say('SHA-256 of the text: {hash}', { hash: p.articleHash })] : []),
  ].join(' ');
}

/** A track record as it stands: with the last hash of the trail, on which every fact up to that day can be checked. */
export function citeForecaster(name: string, url: string, { today, head }: { today: Day; head: string | null }): string {
  return [say('Track record of {who}.', { who: name }), say('Hindcast, {url}, as of {day}.', { url, day: dayWords(today) }), ...(head ? [say('Last hash of the trail: {hash}', { hash: head })] : [])].join(' ');
}
