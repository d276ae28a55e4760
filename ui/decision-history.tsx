import type { AskedForm } from '#domain/predictions/forms.ts';
import { DecisionFacts, type Around, type Decision } from './decision-facts.tsx';
import { judgementWords } from './outcome-box.tsx';
import { Pill } from './pill.tsx';
import { Moment } from './when.tsx';

const words = { yes: 'Came true', no: 'Did not come true', partly: 'Came true in part', value: 'Decided', annulled: 'Annulled', reopened: 'Opened again', disputed: 'Disputed' } as const;

/** Every decision about the question, oldest first; all but the last were superseded and stay readable. */
export function DecisionHistory({ decisions, form, around }: { decisions: readonly Decision[]; form: AskedForm | null; around: Around }) {
  if (decisions.length < 2) return null;
  return (
    <section className="section" aria-labelledby="decisions">
      <h2 id="decisions">What was decided, and changed</h2>
      <ol className="plain-list">
        {decisions.map((one, i) => {
          const superseded = i < decisions.length - 1;
          return (
            <li key={one.id} className={superseded ? 'list-row superseded' : 'list-row'}>
              <p className="row"><Pill tone={one.outcome === 'annulled' ? 'void' : one.outcome === 'disputed' ? 'overdue' : 'plain'}>{words[one.outcome]}</Pill>{superseded && <span className="mark-word superseded-word">superseded</span>}</p>
              {one.outcome === 'disputed' && <p>{judgementWords(one, one.proposed, form)}</p>}
              {one.outcome === 'reopened' ? <p className="small"><Moment at={one.recordedAt} /> by {one.recordedBy}{one.note && `: ${one.note}`}</p>
                : !superseded ? <p className="small">Stands now, with the evidence above; kept <Moment at={one.recordedAt} /> by {one.recordedBy}</p> : <DecisionFacts decision={one} around={around} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
