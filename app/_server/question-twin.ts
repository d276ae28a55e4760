import type { Reader } from '#db/connection.ts';
import { decisionTwin, evidenceTwin } from '#domain/exchange/prediction-twin.ts';
import { questionVersionsOf } from '#domain/predictions/question-queries.ts';
import { aroundQuestion } from './around-question.ts';

/** What programs read of a question beside its words: what it waits for and holds up, every decision with its evidence, what was noted, every wording. */
export async function questionTwin(read: Reader, id: string, asked: Parameters<typeof aroundQuestion>[2], site: string) {
  const { decisions, notes, condition, waiting } = await aroundQuestion(read, id, asked);
  return {
    dependsOn: condition && { question: `${site}/questions/${condition.id}`, claim: condition.claim, comesOut: condition.needs },
    holdsUp: waiting.map((one) => ({ question: `${site}/questions/${one.id}`, claim: one.claim })),
    decisions: decisions.map((one) => decisionTwin(site, one)),
    evidenceNoted: notes.map((one) => evidenceTwin(site, one)),
    versions: (await questionVersionsOf(read, id)).map(({ version, claim, claimZh, criteria, windowTo, at, by, why }) => ({ version, claim, claimZh, criteria, lastDay: windowTo, at, by, why })),
  };
}
