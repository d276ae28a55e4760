import { Link } from '../link.tsx';
import { readersWords } from '#domain/candidates/reading-words.ts';
import { rejectReason, rejectReasonWords } from '#domain/candidates/reasons.ts';
import { ActionForm } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { AcceptForm } from './accept-form.tsx';
import type { Candidate, CandidateProps } from './candidate.ts';
import { reviewPath } from './decision.tsx';
import { Duplicates } from './duplicates.tsx';
import { FieldTable } from './field-table.tsx';
import { RejectForm } from './reject-form.tsx';

/** One candidate: its words, what the rules made of them, and the decision. */
export function CandidatePanel(props: CandidateProps) {
  const { candidate, place, proposal, origins, duplicates, neighbours: [before, after], actions } = props;
  const { draft, articleId } = candidate;
  const at = (id: string) => reviewPath({ id, articleId }, 'candidate');
  return (
    <div className="stack" data-candidate={candidate.id}>
      <nav className="row" aria-label="Candidates">
        {before ? <Link className="button" href={at(before)} data-press="k" aria-keyshortcuts="k">← Before</Link> : <span />}
        <span className="muted">Candidate {place}</span>
        {after ? <Link className="button" href={at(after)} data-press="j" aria-keyshortcuts="j">Next →</Link> : <span />}
      </nav>
      <blockquote className="quote" data-begin tabIndex={-1} lang={draft.language}>{draft.quote}</blockquote>
      {candidate.status !== 'pending' && <Decided candidate={candidate} undo={actions.undo} />}
      <p className={draft.checkable ? 'muted' : 'notice'}>{draft.checkable ? 'Can be checked' : 'Cannot be checked as it stands'}: {draft.why.join('; ') || 'no reason given'}.</p>
      {candidate.readers !== 'rules' && <p className={candidate.readers === 'model' ? 'notice late' : 'muted'}>{readersWords(candidate.readers)}</p>}
      <Standing candidate={candidate} />
      {candidate.status === 'pending' && <Duplicates candidate={candidate} proposal={proposal} duplicates={duplicates} accept={actions.accept} />}
      <FieldTable candidate={candidate} proposal={proposal} origins={origins} />
      <AcceptForm {...props} />
      <RejectForm candidate={candidate} action={actions.reject} />
    </div>
  );
}

/** Who made it, and what the last reading by the rules says of it. */
function Standing({ candidate: { madeBy, presence, status } }: { candidate: Candidate }) {
  if (madeBy === 'person') return <p><span className="mark-word">chosen by a person</span> An editor chose these words; the rules read the fields as far as they could.</p>;
  if (status !== 'pending' || presence === 'there') return null;
  return presence === 'new' ? <p><span className="mark-word">new since the last reading</span></p>
    : <p><span className="mark-word weak">no longer found</span> The rules of today no longer see a prediction here. It waits until you decide.</p>;
}

function Decided({ candidate, undo }: { candidate: Candidate; undo: FormAction }) {
  const reason = rejectReason.safeParse(candidate.reason);
  return (
    <div className="stack">
      <p>
        {candidate.status === 'rejected' ? `Rejected by ${candidate.decidedBy}: ${reason.success ? rejectReasonWords[reason.data].toLowerCase() : 'no reason'}${candidate.note ? ` (${candidate.note})` : ''}.`
          : `${candidate.status === 'merged' ? 'Merged into a question that was there' : 'Published'} by ${candidate.decidedBy}.`}
        {candidate.forecastId && <> <Link href={`/predictions/${candidate.forecastId}`}>See the prediction</Link></>}
      </p>
      <ActionForm action={undo} className="inline-form">
        <input type="hidden" name="candidateId" value={candidate.id} />
        <input type="hidden" name="version" value={candidate.version} />
        <button className="button">Undo this decision</button>
      </ActionForm>
    </div>
  );
}
