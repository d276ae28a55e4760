import type { Draft } from '#domain/extraction/draft.ts';
import { alike } from './near-duplicates.ts';
import { amountKey } from '#domain/extraction/claim-sketch.ts';
import { namesNobody, type FieldName, type Origin } from './origins.ts';
import { say } from '#words/say.ts';
import type { Proposal } from './proposal.ts';

/** Why a candidate is not accepted together with others: in words, and of which field where it is one. */
export type Unsafe = { field: FieldName | null; words: string };

/** The rules' own measure, 0 to 1, from which on a candidate may be accepted with others at one press. */
export const SURE = 0.85;

type Judged = { draft: Draft; readers: 'rules' | 'both' | 'model'; madeBy: 'reading' | 'person'; presence: 'there' | 'new' | 'gone' };

/** Everything that speaks against accepting a candidate without looking at it by itself; empty when it is safe, as far as it tells by itself. */
export function whyUnsafe({ draft, readers, madeBy, presence }: Judged, proposal: Proposal, origins: readonly Origin[]): Unsafe[] {
  const against = (when: boolean, words: string, field: FieldName | null = null) => (when ? [{ field, words }] : []);
  return [
    ...against(readers === 'model', say('found by the model only')),
    ...against(madeBy === 'person', say('a person chose the words')),
    ...against(presence === 'gone', say('the rules no longer find it')),
    ...against(!draft.checkable, say('cannot be checked as it stands'), 'checkable'),
    ...against(draft.confidence < SURE, say('the rules are not sure enough of it')),
    ...against(draft.kind === 'conditional' || draft.kind === 'nowcast', draft.kind === 'nowcast' ? say('it is about today') : say('it depends on a condition'), 'kind'),
    ...against(proposal.question.windowTo === null, say('no last day is known'), 'deadline'),
    ...against(proposal.madeOn === null || proposal.madeOnPrecision !== 'day', say('the day it was said is not known'), 'madeOn'),
    // Where nobody is named and the byline is sure, it is the author who speaks: columns would have nothing safe in them otherwise.
    ...origins.flatMap(({ field, guess }) => against(guess !== null && guess !== namesNobody(), guess ?? '', field)),
  ];
}

type InArticle = { id: string; draft: Draft; proposal: Proposal };

/** Of candidates of one article, those that look like another of the same forecaster there. */
export function alikeWithin(candidates: readonly InArticle[]): Set<string> {
  const said = candidates.map(({ id, draft, proposal }) => ({ id, by: proposal.forecaster.name, words: [proposal.question.claim], until: proposal.question.windowTo, amount: amountKey(draft.quantity) }));
  const found = new Set<string>();
  for (const [i, one] of said.entries()) for (const other of said.slice(i + 1)) if (one.by === other.by && alike(one, other)) found.add(one.id).add(other.id);
  return found;
}
