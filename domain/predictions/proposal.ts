import type { z } from 'zod';
import type { Known, Published } from '#domain/articles/article.ts';
import type { Draft } from '#domain/extraction/draft.ts';
import { resolveHorizon } from '#domain/extraction/horizon.ts';
import { onlyHedges } from '#domain/extraction/phrases.ts';
import { claimOf } from './claim-of.ts';
import { proposedCriteria, proposedStatusQuo } from './criteria.ts';
import type { editedForecast } from './forecast.ts';

type ForecastInput = z.input<typeof editedForecast>;
/** What a candidate proposes to publish. A null is something that the article does not say: a person must. */
export type Proposal = Omit<ForecastInput, 'question' | 'madeOn' | 'madeOnBasis'> & {
  madeOn: string | null;
  madeOnBasis: string | null;
  question: { claim: string; language: Draft['language']; criteria: string; condition: string | null; windowFrom: string | null; windowTo: string | null; windowBasis: string | null; statusQuo: 'yes' | 'no' | null };
};

/** What is known of the article now, which may be more than when its drafts were made. */
type Facts = { author: Known<string> | null; outlet: Known<string> | null; published: Known<Published> | null };

/** The fields that a person sees and may change before a candidate is published. Nothing is invented. */
export function proposalOf(draft: Draft, articleId: string, facts: Facts): Proposal {
  const { published } = facts;
  const said = speakerOf(draft, facts);
  const horizon = draft.horizon && published ? resolveHorizon(draft.horizon, published.value.day) : draft.horizon;
  const claim = claimOf(draft).words;
  return {
    articleId,
    forecaster: { name: said.name, kind: said.kind, aliases: [] },
    relayedBy: said.via && said.via !== said.name ? { name: said.via, kind: 'person' } : null,
    madeOn: published?.value.day ?? null,
    madeOnPrecision: published?.value.precision ?? 'day',
    madeOnBasis: published ? `the day the article was published (${published.basis})` : null,
    direction: 'yes',
    polarity: draft.polarity,
    chance: chanceOf(draft),
    kind: draft.kind,
    horizonText: horizon?.text ?? null,
    horizonRule: horizon?.rule ?? null,
    quote: { text: draft.quote, start: draft.start, end: draft.end, language: draft.language },
    question: {
      claim, language: draft.language, condition: draft.condition,
      criteria: proposedCriteria(claim, draft, published?.value.precision === 'day' ? published.value.day : null), statusQuo: proposedStatusQuo(draft),
      windowFrom: horizon?.window?.from ?? null, windowTo: horizon?.window?.to ?? null,
      windowBasis: horizon ? `“${horizon.text}”` : null,
    },
  };
}

/** Whoever is quoted, else the author as known now, else the outlet; an empty name asks a person to give one. */
function speakerOf({ speaker, kind }: Draft, { author, outlet }: Facts): { name: string; kind: 'person' | 'outlet' | 'organisation'; via: string | null } {
  const teller = author?.value ?? outlet?.value ?? null;
  if (speaker.role === 'quoted') return { name: speaker.name, kind: kind === 'plan' ? 'organisation' : 'person', via: teller ?? speaker.via };
  if (author) return { name: author.value, kind: 'person', via: null };
  if (outlet) return { name: outlet.value, kind: 'outlet', via: null };
  return { name: '', kind: 'person', via: null };
}

function chanceOf({ probability, hedge }: Draft): ForecastInput['chance'] {
  switch (probability.basis) {
    case 'stated': return { basis: 'stated', ppm: probability.ppm, hedge: probability.cue };
    case 'implied': return { basis: 'implied', ppm: probability.ppm, hedge: probability.cue, phrase: probability.phrase };
    case 'none': return { basis: 'none', hedge: probability.cue ?? hedge, hedgeOnly: probability.cue !== null && onlyHedges(probability.cue) };
  }
}

/** A proposal as it stands, under a topic. What it lacks (a last day, the day it was said) is refused where it is published. */
export function publishable({ question, madeOn, madeOnBasis, ...rest }: Proposal, topic: string): ForecastInput {
  return { ...rest, madeOn: madeOn as string, madeOnBasis: madeOnBasis ?? 'told by an editor', question: { ...question, topic, windowTo: question.windowTo as string } };
}
