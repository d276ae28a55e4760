import { Link } from '../link.tsx';
import { differenceBetween } from '#domain/predictions/difference.ts';
import { ActionForm, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { Difference } from '../difference.tsx';
import { dayWords, langOf, plainWords } from '../words.ts';
import type { CandidateProps, Duplicate } from './candidate.ts';
import { reviewPath } from './decision.tsx';
import { amountWords } from './field-words.ts';
import { ForecastFields } from './forecast-fields.tsx';

type Props = Pick<CandidateProps, 'candidate' | 'proposal' | 'duplicates'> & { accept: FormAction };

/** What the same forecaster said elsewhere and this may be: shown side by side, merged only by a click. */
export function Duplicates({ candidate, proposal, duplicates, accept }: Props) {
  if (duplicates.length === 0) return null;
  return (
    <section aria-labelledby="looks-like" className="stack-tight duplicates">
      <h2 id="looks-like">Said before?</h2>
      {duplicates.map((other, i) => (
        <div key={other.id} className="notice" role="group" aria-label={`Looks like: ${other.claim}`}>
          <p>Looks like: <span className="claim" lang={other.language}>{other.kind === 'prediction' ? <Link href={`/predictions/${other.id}`}>{other.claim}</Link> : other.claim}</span> by <span lang={langOf(other.forecaster, other.language)}>{other.forecaster}</span>, in <Link href={`/articles/${other.articleId}`} lang={langOf(other.articleTitle, other.language)}>{other.articleTitle ?? 'an untitled article'}</Link>{other.kind === 'candidate' && ', where it waits too'}.</p>
          {!other.sameDay && <p><span className="mark-word weak">days differ</span> {daysDiffer(proposal.question.windowTo, other.until)}</p>}
          <details open={i === 0}>
            <summary>Compare them</summary>
            <Comparison candidate={candidate} proposal={proposal} other={other} />
          </details>
          {other.kind === 'candidate' ? <p><Link className="button small" href={`/review/${other.articleId}?c=${other.id}`}>Open that one</Link></p>
            : proposal.madeOn === null ? <p>To merge them, tell first when this article was published.</p>
            : <Merge candidate={candidate} proposal={proposal} other={other} accept={accept} first={other === duplicates.find(({ kind }) => kind === 'prediction')} />}
        </div>
      ))}
    </section>
  );
}

function Merge({ candidate, proposal, other, accept, first }: Pick<Props, 'candidate' | 'proposal' | 'accept'> & { other: Duplicate; first: boolean }) {
  // The other side of the same question is a call on it too.
  const direction = candidate.draft.polarity === other.polarity ? other.direction : other.direction === 'yes' ? 'no' : 'yes';
  return (
    <ActionForm action={accept} className="form" label={`Merge with: ${other.claim}`} at={reviewPath(candidate, `merge-${other.id}`)} id={`merge-${other.id}`} instead="Merge it all the same">
      <ForecastFields candidate={candidate} proposal={proposal} />
      <input type="hidden" name="mergeInto" value={other.questionId!} />
      <Entry name="direction" id={`direction-${other.id}`} label="Here the speaker says of it" as="select" value={direction} options={[['yes', 'it will happen'], ['no', 'it will not happen']]} />
      <button className="button small" {...(first ? { 'data-press': 'm', 'aria-keyshortcuts': 'm' } : {})}>Merge: it is the same question</button>
    </ActionForm>
  );
}

function Comparison({ candidate: { draft }, proposal, other }: Pick<Props, 'candidate' | 'proposal'> & { other: Duplicate }) {
  const day = (until: string | null) => (until ? dayWords(until) : 'none');
  const words = differenceBetween(plainWords(other.quote ?? other.claim), plainWords(draft.quote));
  const rows = [
    ['Words', <q key="a" lang={draft.language}><Difference pieces={words} side="after" /></q>, <q key="b" lang={other.language}><Difference pieces={words} side="before" /></q>],
    ['Last day', day(proposal.question.windowTo), day(other.until)],
    ['Amount', amountWords(draft.quantity) ?? 'none', amountWords(other.amount) ?? 'none'],
  ] as const;
  return (
    <table className="comparison">
      <thead><tr><td /><th scope="col">This candidate</th><th scope="col">{other.kind === 'prediction' ? 'That prediction' : 'That candidate'}</th></tr></thead>
      <tbody>{rows.map(([name, here, there]) => <tr key={name}><th scope="row">{name}</th><td data-label="This candidate">{here}</td><td data-label={other.kind === 'prediction' ? 'That prediction' : 'That candidate'}>{there}</td></tr>)}</tbody>
    </table>
  );
}

function daysDiffer(here: string | null, there: string | null): string {
  if (!here || !there) return `${here ? 'That one names' : 'This one names'} no last day that is known.`;
  return `Here the last day is ${dayWords(here)}, there ${dayWords(there)}. Merged, the day there counts.`;
}
