import { rejectReasonWords } from '#domain/candidates/reason-words.ts';
import { ActionForm, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import type { Candidate } from './candidate.ts';
import { Decision, reviewPath } from './decision.tsx';
import { Hidden } from './forecast-fields.tsx';
import { say } from '#words/say.ts';

const reasons = () => Object.entries(rejectReasonWords).map(([reason, words], i) => [reason, `${i + 1} · ${say(words)}`] as const);

/** One of six reasons, each with the number that is its key, and a remark. */
export function RejectForm({ candidate, action }: { candidate: Candidate; action: FormAction }) {
  const waits = candidate.status === 'pending';
  const { checkable, horizon } = candidate.draft;
  return (
    <ActionForm action={action} label={say('Reject')} className="form reject-form" id="reject" at={reviewPath(candidate, 'reject')} instead={say('Reject it all the same')}>
      <Decision waits={waits} title={say('Or reject it')} otherwise={say('Decide otherwise: reject it')}>
        <Hidden values={{ candidateId: candidate.id, version: candidate.version }} />
        <Entry name="reason" label={say('Reason')} as="select" options={reasons()} value={checkable ? 'not-a-prediction' : horizon ? 'not-checkable' : 'no-deadline'} />
        <Entry name="note" label={say('Remark')} hint={say('Optional.')} />
        <button className="button danger">{waits ? say('Reject') : say('Reject instead')}</button>
      </Decision>
    </ActionForm>
  );
}
