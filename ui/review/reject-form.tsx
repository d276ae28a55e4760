import { rejectReasonWords } from '#domain/candidates/reason-words.ts';
import { ActionForm, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import type { Candidate } from './candidate.ts';
import { Decision, reviewPath } from './decision.tsx';
import { Hidden } from './forecast-fields.tsx';

const reasons = Object.entries(rejectReasonWords).map(([reason, words], i) => [reason, `${i + 1} · ${words}`] as const);

/** One of six reasons, each with the number that is its key, and a remark. */
export function RejectForm({ candidate, action }: { candidate: Candidate; action: FormAction }) {
  const waits = candidate.status === 'pending';
  const { checkable, horizon } = candidate.draft;
  return (
    <ActionForm action={action} label="Reject" className="form reject-form" id="reject" at={reviewPath(candidate, 'reject')} instead="Reject it all the same">
      <Decision waits={waits} title={waits ? 'Or reject it' : 'Reject it'}>
        <Hidden values={{ candidateId: candidate.id, version: candidate.version }} />
        <Entry name="reason" label="Reason" as="select" options={reasons} value={checkable ? 'not-a-prediction' : horizon ? 'not-checkable' : 'no-deadline'} />
        <Entry name="note" label="Remark" hint="Optional." />
        <button className="button danger">{waits ? 'Reject' : 'Reject instead'}</button>
      </Decision>
    </ActionForm>
  );
}
