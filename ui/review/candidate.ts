import type { Draft } from '#domain/extraction/draft.ts';
import type { Proposal } from '#domain/predictions/proposal.ts';
import type { FormAction } from '../form-state.ts';

export type Candidate = { id: string; articleId: string; version: number; status: string; readers: 'rules' | 'both' | 'model'; reason: string | null; note: string | null; forecastId: string | null; decidedBy: string | null; draft: Draft };
export type CandidateProps = {
  candidate: Candidate;
  place: string;
  proposal: Proposal;
  topics: string[];
  forecasters: string[];
  similar: { questionId: string; claim: string; windowTo: string; forecaster: string }[];
  neighbours: [string | undefined, string | undefined];
  actions: { accept: FormAction; reject: FormAction; undo: FormAction };
};
