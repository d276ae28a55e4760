import type { Draft, Quantity } from '#domain/extraction/draft.ts';
import type { Origin as OriginOf } from '#domain/predictions/origins.ts';
import type { Proposal } from '#domain/predictions/proposal.ts';
import type { FormAction } from '../form-state.ts';

export type Candidate = {
  id: string; articleId: string; version: number; status: string; readers: 'rules' | 'both' | 'model'; reason: string | null; note: string | null; forecastId: string | null; decidedBy: string | null; draft: Draft;
  madeBy: 'reading' | 'person'; presence: 'there' | 'new' | 'gone';
};
/** `shown` when its words stand in the part of the article beside it. */
export type Origin = OriginOf & { shown: boolean };
/** What the same forecaster said elsewhere and this may be. */
export type Duplicate = {
  kind: 'prediction' | 'candidate'; id: string; questionId: string | null; claim: string; quote: string | null; language: Draft['language']; until: string | null;
  amount: Quantity | null; forecaster: string; articleId: string; articleTitle: string | null; polarity: 'affirm' | 'deny'; direction: 'yes' | 'no'; sameDay: boolean; share: number;
};
export type CandidateProps = {
  candidate: Candidate;
  place: string;
  proposal: Proposal;
  origins: Origin[];
  /** The one to propose. */
  topic: string | null;
  topics: string[];
  forecasters: string[];
  similar: { questionId: string; claim: string; windowTo: string; forecaster: string }[];
  duplicates: Duplicate[];
  neighbours: [string | undefined, string | undefined];
  actions: { accept: FormAction; reject: FormAction; undo: FormAction };
};
