import { Link } from '../link.tsx';
import { differenceBetween } from '#domain/predictions/difference.ts';
import { ActionForm, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { Difference } from '../difference.tsx';
import { Rich } from '../rich.tsx';
import { choices, dayWords, langOf, plainWords } from '../words.ts';
import type { CandidateProps, Duplicate } from './candidate.ts';
import { reviewPath } from './decision.tsx';
import { amountWords, willHappen } from './field-words.ts';
import { ForecastFields } from './forecast-fields.tsx';
import { say } from '#words/say.ts';

type Props = Pick<CandidateProps, 'candidate' | 'proposal' | 'duplicates'> & { accept: FormAction };

/** What the same forecaster said elsewhere and this may be: shown side by side, merged only by a click. */
export function Duplicates({ candidate, proposal, duplicates, accept }: Props) {
  if (duplicates.length === 0) return null;
  return (
    <section aria-labelledby="looks-like" className="stack-tight duplicates">
      <h2 id="looks-like">{say('Said before?')}</h2>
      {duplicates.map((other, i) => (
        <div key={other.id} className="notice" role="group" aria-label={say('Looks like: {claim}', { claim: other.claim })}>
          <LooksLike other={other} />
          {!other.sameDay && <p><span className="mark-word weak">{say('days differ')}</span> {daysDiffer(proposal.question.windowTo, other.until)}</p>}
          <details open={i === 0}>
            <summary>{say('Compare them')}</summary>
            <Comparison candidate={candidate} proposal={proposal} other={other} />
          </details>
          {other.kind === 'candidate' ? <p><Link className="button small" href={`/review/${other.articleId}?c=${other.id}`}>{say('Open that one')}</Link></p>
            : proposal.madeOn === null ? <p>{say('To merge them, tell first when this article was published.')}</p>
            : <Merge candidate={candidate} proposal={proposal} other={other} accept={accept} first={other === duplicates.find(({ kind }) => kind === 'prediction')} />}
        </div>
      ))}
    </section>
  );
}

function LooksLike({ other }: { other: Duplicate }) {
  const parts = {
    claim: <span className="claim" lang={other.language}>{other.kind === 'prediction' ? <Link href={`/predictions/${other.id}`}>{other.claim}</Link> : other.claim}</span>,
    who: <span lang={langOf(other.forecaster, other.language)}>{other.forecaster}</span>,
    article: <Link href={`/articles/${other.articleId}`} lang={langOf(other.articleTitle, other.language)}>{other.articleTitle ?? say('an untitled article')}</Link>,
  };
  return <p>{other.kind === 'candidate' ? <Rich of="Looks like: {claim} by {who}, in {article}, where it waits too." {...parts} /> : <Rich of="Looks like: {claim} by {who}, in {article}." {...parts} />}</p>;
}

function Merge({ candidate, proposal, other, accept, first }: Pick<Props, 'candidate' | 'proposal' | 'accept'> & { other: Duplicate; first: boolean }) {
  // The other side of the same question is a call on it too.
  const direction = candidate.draft.polarity === other.polarity ? other.direction : other.direction === 'yes' ? 'no' : 'yes';
  return (
    <ActionForm action={accept} className="form" label={say('Merge with: {claim}', { claim: other.claim })} at={reviewPath(candidate, `merge-${other.id}`)} id={`merge-${other.id}`} instead={say('Merge it all the same')}>
      <ForecastFields candidate={candidate} proposal={proposal} />
      <input type="hidden" name="mergeInto" value={other.questionId!} />
      <Entry name="direction" id={`direction-${other.id}`} label={say('Here the speaker says of it')} as="select" value={direction} options={choices(willHappen)} />
      <button className="button small" {...(first ? { 'data-press': 'm', 'aria-keyshortcuts': 'm' } : {})}>{say('Merge: it is the same question')}</button>
    </ActionForm>
  );
}

function Comparison({ candidate: { draft }, proposal, other }: Pick<Props, 'candidate' | 'proposal'> & { other: Duplicate }) {
  const day = (until: string | null) => (until ? dayWords(until) : say('none'));
  const words = differenceBetween(plainWords(other.quote ?? other.claim), plainWords(draft.quote));
  const [here, there] = [say('This candidate'), other.kind === 'prediction' ? say('That prediction') : say('That candidate')];
  const rows = [
    [say('Words'), <q key="a" lang={draft.language}><Difference pieces={words} side="after" /></q>, <q key="b" lang={other.language}><Difference pieces={words} side="before" /></q>],
    [say('Last day'), day(proposal.question.windowTo), day(other.until)],
    [say('Amount'), amountWords(draft.quantity) ?? say('none'), amountWords(other.amount) ?? say('none')],
  ] as const;
  return (
    <table className="comparison">
      <thead><tr><td /><th scope="col">{here}</th><th scope="col">{there}</th></tr></thead>
      <tbody>{rows.map(([name, ours, theirs]) => <tr key={name}><th scope="row">{name}</th><td data-label={here}>{ours}</td><td data-label={there}>{theirs}</td></tr>)}</tbody>
    </table>
  );
}

function daysDiffer(here: string | null, there: string | null): string {
  if (!here || !there) return here ? say('That one names no last day that is known.') : say('This one names no last day that is known.');
  return say('Here the last day is {here}, there {there}. Merged, the day there counts.', { here: dayWords(here), there: dayWords(there) });
}
