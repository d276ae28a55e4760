import { basisSaid } from '#domain/articles/basis-words.ts';
import { fold } from '#domain/articles/fold.ts';
import type { Known, Published } from '#domain/articles/article.ts';
import type { Span } from '#domain/articles/sentences.ts';
import type { Draft } from '#domain/extraction/draft.ts';
import { whyWords } from '#domain/extraction/outcome.ts';
import { ruleWords } from '#domain/extraction/rule-words.ts';
import { say } from '#words/say.ts';

export type FieldName = 'speaker' | 'madeOn' | 'deadline' | 'probability' | 'amount' | 'side' | 'condition' | 'kind' | 'checkable';

/** Where one field of a candidate comes from: the article's own words, where they stand, the rule, and why it may be wrong. */
export type Origin = { field: FieldName; words: string | null; place: Span | null; rule: string; guess: string | null };

type Facts = { author: Known<string> | null; outlet: Known<string> | null; published: Known<Published> | null };

/** The origin of every field, in the order in which they are shown. */
export function originsOf(draft: Draft, text: string, facts: Facts): Origin[] {
  const { horizon, probability, quantity, condition, hedge, why, rule } = draft;
  const from = (field: FieldName, words: string | null, told: string, guess: string | null): Origin => {
    const place = words === null ? null : placeOf(draft, text, words);
    return { field, words: place ? text.slice(place.start, place.end) : words, place, rule: told, guess };
  };
  const told = ruleWords(rule);
  return [
    { ...from('speaker', speakerWords(draft, facts), ruleWords(speakerRule(draft, facts)), speakerGuess(draft, facts)) },
    from('madeOn', null, facts.published ? say('the day the article was published ({basis})', { basis: basisSaid(facts.published.basis) }) : say('the article does not say when it was published'), facts.published?.confirm ? say('the day of the article waits to be confirmed') : null),
    from('deadline', horizon?.text ?? null, horizon ? ruleWords(horizon.rule) : say('the words name no deadline'), deadlineGuess(draft)),
    from('probability', probability.cue, chanceRule(draft), probability.basis === 'implied' ? say('no number is given; the table of phrases reads one from “{phrase}”', { phrase: probability.cue ?? probability.phrase }) : null),
    from('amount', quantity?.text ?? null, quantity ? say('the amount nearest to the claim') : say('no amount is named'), null),
    from('side', sideWords(draft), draft.polarity === 'deny' ? say('the words say that it will not be') : say('no word denies it'), null),
    from('condition', condition, condition ? say('what must hold first') : say('no condition is named'), null),
    from('kind', draft.kind === 'conditional' ? condition : hedge, told, null),
    from('checkable', null, whyWords(why) || say('no reason given'), null),
  ];
}

/** In the quote itself, else in the words that give it its meaning, else (a name) nearest before or after. */
function placeOf(draft: Draft, text: string, words: string): Span | null {
  for (const span of [draft, ...draft.context, ...draft.also]) {
    const at = fold(text.slice(span.start, span.end)).indexOf(fold(words));
    if (at >= 0) return { start: span.start + at, end: span.start + at + words.length };
  }
  if (words !== draft.speaker.name) return null;
  const near = text.slice(Math.max(0, draft.start - 3_000), draft.start).lastIndexOf(words);
  const after = text.slice(draft.end, draft.end + 1_000).indexOf(words);
  const start = near >= 0 ? Math.max(0, draft.start - 3_000) + near : after >= 0 ? draft.end + after : -1;
  return start < 0 ? null : { start, end: start + words.length };
}

function speakerWords({ speaker }: Draft, { author, outlet }: Facts): string | null {
  return speaker.role === 'quoted' ? speaker.name : (author?.value ?? outlet?.value ?? null);
}

/** A draft keeps what was known when it was made; the author may have been told since. */
function speakerRule({ speaker }: Draft, { author, outlet }: Facts): string {
  if (speaker.role === 'quoted' || !['author', 'outlet', 'nobody named'].includes(speaker.rule)) return speaker.rule;
  return author ? 'author' : outlet ? 'outlet' : 'nobody named';
}

/** Words that are nobody else's are the author's: the mildest of guesses. */
export const namesNobody = () => say('these words name nobody');

function speakerGuess(draft: Draft, { author, outlet }: Facts): string | null {
  const { speaker } = draft;
  if (speaker.role === 'quoted') return /named before|brought in|nearest|first half|in front/.test(speaker.rule) ? say('the name does not stand beside these words: check who is meant') : null;
  const byline = author ?? outlet;
  if (!byline) return say('nobody is known: a person must say');
  if (byline.confirm) return say('the byline waits to be confirmed ({basis})', { basis: basisSaid(byline.basis) });
  return ['author', 'outlet', 'nobody named'].includes(speaker.rule) ? namesNobody() : null;
}

function deadlineGuess({ horizon }: Draft): string | null {
  if (!horizon) return null;
  if (horizon.inherited) return say('the deadline stands in other words than these');
  if (horizon.relative?.from === 'P0D') return say('the words are vague: the last day is an estimate');
  return horizon.rule === 'event' ? say('an event, not a day') : null;
}

function chanceRule({ probability }: Draft): string {
  switch (probability.basis) {
    case 'stated': return say('a number in the text');
    case 'implied': return say('read from the words');
    case 'none': return probability.cue ? say('a hedge that no number stands for') : say('a bare plan or call: no number');
  }
}

const DENIES = { en: /\b(?:not|never|no|nobody|none|neither|unlikely|fails?|cannot)\b|n[’']t\b/i, zh: /不(?!仅|但|过|少|久|断)|没|未(?!来)|无法|难以|別|别/ };

function sideWords({ polarity, quote, language }: Draft): string | null {
  return polarity === 'deny' ? deniesIn(quote, language) : null;
}

/** The first word of these that denies; null where none does. */
export function deniesIn(words: string, language: Draft['language']): string | null {
  return DENIES[language === 'en' ? 'en' : 'zh'].exec(words)?.[0] ?? null;
}
