import type { Language } from '#domain/articles/article.ts';
import { knownPart, type Day, type Precision } from '#domain/articles/day.ts';
import { verdictOn } from '#domain/predictions/call.ts';
import type { AskedForm, DecidedValue, SaidContent } from '#domain/predictions/forms.ts';
import { stateOf, type StandingOutcome } from '#domain/predictions/state.ts';

/** A prediction as lists hold it. */
export type Listed = {
  id: string; questionId: string; claim: string; claimZh: string | null; language: Language; topic: string; windowFrom: Day | null; windowTo: Day; condition: string | null;
  form: AskedForm | null; content: SaidContent | null; forecasterId: string; forecaster: string; articleId: string; articleTitle: string | null; articleUrl: string | null; outlet: string | null;
  madeOn: Day; madeOnPrecision: Precision; basis: 'stated' | 'implied' | 'none'; ppm: number | null; hedge: string | null; hedgeOnly: boolean; direction: 'yes' | 'no'; kind: string;
  quote: string | null; quoteLanguage: Language | null; outcome: StandingOutcome; knownOn: Day | null; knownOnPrecision: Precision | null; recordedAt: string | null; waits: boolean;
};

/** What programs read of a prediction: the data of its row, with days as ISO 8601 writes them and chances in parts per million. The names of its fields stay as they are. */
export function predictionTwin(p: Listed, site: string, today: Day) {
  const decided = p.outcome !== null && p.outcome !== 'reopened' && p.outcome !== 'disputed';
  return {
    id: p.id,
    page: `${site}/predictions/${p.id}`,
    json: `${site}/predictions/${p.id}.json`,
    question: `${site}/questions/${p.questionId}`,
    claim: p.claim,
    claimLanguage: p.language,
    claimZh: p.claimZh,
    topic: p.topic,
    forecaster: linked(site, 'forecasters', p.forecasterId, p.forecaster),
    outlet: p.outlet,
    article: { ...linked(site, 'articles', p.articleId, p.articleTitle), url: p.articleUrl },
    saidOn: knownPart(p.madeOn, p.madeOnPrecision),
    quote: p.quote,
    quoteLanguage: p.quoteLanguage,
    kind: p.kind,
    chancePpm: p.ppm,
    chanceBasis: p.basis,
    hedge: p.hedge,
    hedgeOnly: p.hedgeOnly,
    direction: p.direction,
    asked: p.form,
    said: p.content,
    condition: p.condition,
    firstDay: p.windowFrom,
    lastDay: p.windowTo,
    state: stateOf(p.outcome, p.windowTo, today, p.waits),
    outcome: decided ? p.outcome : null,
    call: verdictOn(p, p.outcome),
    knownOn: decided && p.knownOn ? knownPart(p.knownOn, p.knownOnPrecision ?? 'day') : null,
    recordedAt: decided ? p.recordedAt : null,
  };
}

type Evidence = { id: string; url: string; publisher: string | null; day: Day | null; dayPrecision: Precision | null; note: string; quality: string };
type Decision = {
  outcome: string; share: number | null; value: DecidedValue | null; annulReason: string | null; proposed: string | null; happenedOn: Day | null; knownOn: Day | null; knownOnPrecision: Precision | null;
  note: string | null; recordedAt: string; recordedBy: string; evidence: readonly Evidence[]; confirmations: readonly { by: string; at: string; note: string | null }[];
};

/** One thing that was decided, with what shows it. `sharePpm` came true, of a “partly”. */
export function decisionTwin(site: string, { share, knownOn, knownOnPrecision, evidence, confirmations, ...d }: Decision) {
  return {
    outcome: d.outcome, sharePpm: share, value: d.value, annulReason: d.annulReason, proposed: d.proposed, happenedOn: d.happenedOn,
    knownOn: knownOn && knownPart(knownOn, knownOnPrecision ?? 'day'), note: d.note, recordedAt: d.recordedAt, recordedBy: d.recordedBy,
    evidence: evidence.map((one) => evidenceTwin(site, one)),
    confirmations: confirmations.map(({ by, at, note }) => ({ by, at, note })),
  };
}

export function evidenceTwin(site: string, { id, url, publisher, day, dayPrecision, note, quality }: Evidence) {
  return { page: `${site}/evidence/${id}`, url, publisher, day: day && knownPart(day, dayPrecision ?? 'day'), note, quality };
}

export function linked<N extends string | null>(site: string, room: string, id: string, name: N) {
  return { id, name, page: `${site}/${room}/${id}`, json: `${site}/${room}/${id}.json` };
}
