import { Link } from '../link.tsx';
import { whoWords } from '#domain/auth/actor-words.ts';
import { readersWords } from '#domain/candidates/reading-words.ts';
import { rejectReason, rejectReasonWords } from '#domain/candidates/reasons.ts';
import { whyWords } from '#domain/extraction/outcome.ts';
import { ActionForm } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { AcceptForm } from './accept-form.tsx';
import type { Candidate, CandidateProps } from './candidate.ts';
import { reviewPath } from './decision.tsx';
import { Duplicates } from './duplicates.tsx';
import { FieldTable } from './field-table.tsx';
import { RejectForm } from './reject-form.tsx';
import { gap, say } from '#words/say.ts';

/** One candidate: its words, what the rules made of them, and the decision. */
export function CandidatePanel(props: CandidateProps) {
  const { candidate, place, proposal, origins, duplicates, neighbours: [before, after], actions } = props;
  const { draft, articleId } = candidate;
  const why = whyWords(draft.why) || say('no reason given');
  const at = (id: string) => reviewPath({ id, articleId }, 'candidate');
  return (
    <div className="stack" data-candidate={candidate.id}>
      <nav className="row" aria-label={say('Candidates')}>
        {before ? <Link className="button" href={at(before)} data-press="k" aria-keyshortcuts="k">{say('← Before')}</Link> : <span />}
        <span className="muted">{place}</span>
        {after ? <Link className="button" href={at(after)} data-press="j" aria-keyshortcuts="j">{say('Next →')}</Link> : <span />}
      </nav>
      <blockquote className="quote" data-begin tabIndex={-1} lang={draft.language}>{draft.quote}</blockquote>
      {candidate.status !== 'pending' && <Decided candidate={candidate} undo={actions.undo} />}
      <p className={draft.checkable ? 'muted' : 'notice'}>{draft.checkable ? say('Can be checked: {why}.', { why }) : say('Cannot be checked as it stands: {why}.', { why })}</p>
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
  if (madeBy === 'person') return <p><span className="mark-word">{say('chosen by a person')}</span> {say('An editor chose these words; the rules read the fields as far as they could.')}</p>;
  if (status !== 'pending' || presence === 'there') return null;
  return presence === 'new' ? <p><span className="mark-word">{say('new since the last reading')}</span></p>
    : <p><span className="mark-word weak">{say('no longer found')}</span> {say('The rules of today no longer see a prediction here. It waits until you decide.')}</p>;
}

function Decided({ candidate, undo }: { candidate: Candidate; undo: FormAction }) {
  const reason = rejectReason.safeParse(candidate.reason);
  const [who, why] = [candidate.decidedBy ? whoWords(candidate.decidedBy) : say('Somebody'), reason.success ? say(rejectReasonWords[reason.data]).toLowerCase() : say('no reason')];
  return (
    <div className="stack">
      <p>
        {candidate.status === 'rejected' ? (candidate.note ? say('Rejected by {who}: {reason} ({note}).', { who, reason: why, note: candidate.note }) : say('Rejected by {who}: {reason}.', { who, reason: why }))
          : candidate.status === 'merged' ? say('Merged into a question that was there by {who}.', { who }) : say('Published by {who}.', { who })}
        {candidate.forecastId && <>{gap()}<Link href={`/predictions/${candidate.forecastId}`}>{say('See the prediction')}</Link></>}
      </p>
      <ActionForm action={undo} className="inline-form">
        <input type="hidden" name="candidateId" value={candidate.id} />
        <input type="hidden" name="version" value={candidate.version} />
        <button className="button">{say('Undo this decision')}</button>
      </ActionForm>
    </div>
  );
}
