import type { Hits } from '#domain/leaderboard/track-record.ts';
import type { Day } from '#domain/articles/day.ts';
import { contentWords } from '#domain/predictions/forms.ts';
import { stateOf, stateWords } from '#domain/predictions/state.ts';
import { verdictOn } from '#domain/predictions/call.ts';
import { counted, say } from '#words/say.ts';
import { markOf, type Card } from './card.ts';
import type { ChanceProps } from './chance.tsx';
import { callWords } from './pill.tsx';
import type { PredictionCard } from './prediction-row.tsx';
import { dayWords, percent, plainWords, pointWords } from './words.ts';

/** What the share card of a prediction says: the words, who, how sure, by when, what became of it, and how often they were right before. */
export function predictionCard(p: PredictionCard, hits: Hits | null, today: Day): Card {
  return { ...quoted(p, today), head: p.forecaster, where: whereSaid(p), facts: [deadline(p), [say('How sure'), sureWords(p)], record(hits)], foot: foot() };
}

type Forecaster = { name: string; shown: PredictionCard | null; hits: Hits | null; points: number | null; n: number; open: number };

/** What the share card of a forecaster says: their words that come due next, else those decided last, and the whole record with its numbers. */
export function forecasterCard({ name, shown, hits, points, n, open }: Forecaster, today: Day): Card {
  const skill = points === null ? say('too few calls to say') : say('{points} points over {n} calls', { points: pointWords(points), n });
  const facts = [record(hits), [say('Against what could be known'), skill], [say('Still open'), counted(open, '{n} prediction', '{n} predictions')]] as [string, string][];
  if (!shown) return { head: 'Hindcast', where: null, words: name, spoken: false, under: null, state: null, facts, foot: foot() };
  return { ...quoted(shown, today), head: name, where: whereSaid(shown), facts: [...facts, deadline(shown)], foot: foot() };
}

function quoted(p: PredictionCard, today: Day): Pick<Card, 'words' | 'spoken' | 'under' | 'state'> {
  const state = stateOf(p.outcome, p.windowTo, today, p.waits);
  const call = verdictOn(p, p.outcome);
  const quote = p.quote === null ? null : plainWords(p.quote);
  return { words: quote ?? p.claim, spoken: quote !== null, under: quote === null || quote === p.claim ? null : p.claim, state: { words: call === null ? say(stateWords[state]) : `${say(stateWords[state])} · ${callWords(call)}`, mark: markOf(state, call) } };
}

function whereSaid(p: PredictionCard): string {
  return [p.outlet === p.forecaster ? null : p.outlet, dayWords(p.madeOn, p.madeOnPrecision)].filter(Boolean).join(' · ');
}

const foot = () => `Hindcast · ${say('The track record of people who predict')}`;

function deadline(p: PredictionCard): [string, string] {
  return [say('Deadline'), dayWords(p.windowTo)];
}

function record(hits: Hits | null): [string, string] {
  return [say('Record so far'), hits === null ? say('no call decided yet') : say('right side {right} of {n}', { right: hits.hits, n: hits.n })];
}

/** A number says where it came from; words stand as they were spoken. */
function sureWords({ content, form, ppm, basis, hedge }: ChanceProps): string {
  if (content && form) return contentWords(content, form);
  if (ppm === null) return hedge ?? say('no number');
  return `${percent(ppm)} · ${hedge === null ? say(basis === 'implied' ? 'implied by the words' : 'stated') : hedge}`;
}
