import { verdictOn } from '#domain/predictions/call.ts';
import { contentWords } from '#domain/predictions/forms.ts';
import { stateOf, stateWords } from '#domain/predictions/state.ts';
import type { Day } from '#domain/articles/day.ts';
import { inChinese, say } from '#words/say.ts';
import type { Shown } from './filters.tsx';
import type { PredictionCard } from './prediction-row.tsx';
import { dayWords, percent, plainWords } from './words.ts';

/** The claim in the reader's language where it is stored in it, with its language. */
export function claimFor({ claim, claimZh, language }: Pick<PredictionCard, 'claim' | 'claimZh' | 'language'>): { text: string; language: string } {
  return inChinese() && claimZh && language === 'en' ? { text: claimZh, language: 'zh-Hans' } : { text: claim, language };
}

/** How sure, in a few words: "70% (stated)", "90% (implied by the words)", "no number". */
export function chanceInWords({ ppm, basis, content, form }: PredictionCard): string {
  if (content && form) return contentWords(content, form);
  return ppm === null || basis === 'none' ? say('no number') : say('{percent} ({basis})', { percent: percent(ppm), basis: basis === 'stated' ? say('stated') : say('implied by the words') });
}

/** What a feed, a calendar or a citation says of a prediction, a line for each thing. */
export function feedLines(p: PredictionCard, today: Day): string[] {
  const day = dayWords(p.madeOn, p.madeOnPrecision);
  const state = stateOf(p.outcome, p.windowTo, today, p.waits);
  const call = verdictOn(p, p.outcome);
  return [
    p.quote ? say('{who}, {day}: “{quote}”', { who: p.forecaster, day, quote: plainWords(p.quote) }) : say('Said by {who}, {day}.', { who: p.forecaster, day }),
    ...(p.outlet && p.outlet !== p.forecaster ? [say('Published by {outlet}.', { outlet: p.outlet })] : []),
    say('How sure: {chance}.', { chance: chanceInWords(p) }),
    say('Last day: {day}.', { day: dayWords(p.windowTo) }),
    state === 'open' || state === 'overdue' || state === 'blocked' ? say('Not decided yet.') : say('State: {state}.', { state: say(stateWords[state]) }),
    ...(p.knownOn && call ? [call === 'right' ? say('The forecaster was right; known since {day}.', { day: dayWords(p.knownOn, p.knownOnPrecision ?? 'day') }) : say('The forecaster was wrong; known since {day}.', { day: dayWords(p.knownOn, p.knownOnPrecision ?? 'day') })] : []),
  ];
}

/** The name of a list: what it shows, then what narrows it. */
export function listTitle(show: Shown, narrowed: readonly (string | null | undefined)[]): string {
  const lists = { open: say('Hindcast: open predictions'), decided: say('Hindcast: what was decided'), all: say('Hindcast: all predictions') };
  return [lists[show], ...narrowed.filter(Boolean)].join(' · ');
}
