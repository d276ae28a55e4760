import { Link } from '../link.tsx';
import type { Unsafe } from '#domain/predictions/safe.ts';
import type { Proposal } from '#domain/predictions/proposal.ts';
import { ActionForm, Check, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { capital, langOf } from '../words.ts';
import { becomesWords, fieldLabels } from './field-words.ts';
import { counted, gap, joined, say } from '#words/say.ts';

type Row = { id: string; version: number; proposal: Proposal; against: readonly Unsafe[] };
type Props = { articleId: string; rows: readonly Row[]; topic: string | null; topics: string[]; action: FormAction };

/** What would be published at one press, each with what it becomes; and the others, each with why it needs a look of its own. */
export function TogetherForm({ articleId, rows, topic, topics, action }: Props) {
  const [safe, others] = [rows.filter((row) => row.against.length === 0), rows.filter((row) => row.against.length > 0)];
  return (
    <>
      {safe.length === 0 ? <p className="empty">{say('Nothing here is safe enough to be accepted without a look at it by itself. Why is told below, for each.')}</p> : (
        <ActionForm action={action} label={say('Accept together')}>
          <input type="hidden" name="articleId" value={articleId} />
          <ul className="together-list">{safe.map((row) => (
            <li key={row.id}><Check name={`candidate-${row.id}`} value={row.version} checked label={<><span className="claim" lang={row.proposal.question.language}>{row.proposal.question.claim}</span><Becomes proposal={row.proposal} /></>} /></li>
          ))}</ul>
          <Entry name="topic" label={safe.length === 1 ? say('Topic') : say('Topic of all of them')} called={say('The topic')} value={topic} suggestions={topics} hint={say('One or two levels, such as AI business / IPO.')} required />
          <button className="button primary">{safe.length === 1 ? say('Accept it') : say('Accept these {n}', { n: safe.length })}</button>
        </ActionForm>
      )}
      {others.length > 0 && (
        <section className="section" aria-labelledby="by-itself">
          <h2 id="by-itself">{counted(others.length, '{n} candidate needs a look', '{n} candidates need a look')}</h2>
          <ul className="together-list">{others.map(({ id, proposal, against }) => (
            <li key={id}>
              <Link className="claim" href={`/review/${articleId}?c=${id}`} lang={proposal.question.language}>{proposal.question.claim}</Link>
              <p className="against">{joined(...against.map(({ field, words }) => (field && field !== 'checkable' ? say('{field}: {why}.', { field: say(fieldLabels[field]), why: words }) : say('{why}.', { why: capital(words) }))))}</p>
            </li>
          ))}</ul>
        </section>
      )}
    </>
  );
}

function Becomes({ proposal }: { proposal: Proposal }) {
  const { name } = proposal.forecaster;
  return <span className="against"><br /><span lang={langOf(name)}>{name}</span>{langOf(name) ? gap() : ' '}{becomesWords(proposal)}</span>;
}
