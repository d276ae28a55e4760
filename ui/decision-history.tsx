import { whoWords } from '#domain/auth/actor-words.ts';
import type { AskedForm } from '#domain/predictions/forms.ts';
import { say, sentences } from '#words/say.ts';
import { DecisionFacts, type Around, type Decision } from './decision-facts.tsx';
import { judgementWords } from './outcome-box.tsx';
import { Pill } from './pill.tsx';
import { Rich } from './rich.tsx';
import { Moment } from './when.tsx';
import { langOf } from './words.ts';

const words = sentences({ yes: 'Came true', no: 'Did not come true', partly: 'Came true in part', value: 'Decided', annulled: 'Annulled', reopened: 'Opened again', disputed: 'Disputed' });

/** Every decision about the question, oldest first; all but the last were superseded and stay readable. */
export function DecisionHistory({ decisions, form, around }: { decisions: readonly Decision[]; form: AskedForm | null; around: Around }) {
  if (decisions.length < 2) return null;
  return (
    <section className="section" aria-labelledby="decisions">
      <h2 id="decisions">{say('What was decided, and changed')}</h2>
      <ol className="plain-list">
        {decisions.map((one, i) => {
          const superseded = i < decisions.length - 1;
          return (
            <li key={one.id} className={superseded ? 'list-row superseded' : 'list-row'}>
              <p className="row"><Pill tone={one.outcome === 'annulled' ? 'void' : one.outcome === 'disputed' ? 'overdue' : 'plain'}>{say(words[one.outcome])}</Pill>{superseded && <span className="mark-word superseded-word">{say('superseded')}</span>}</p>
              {one.outcome === 'disputed' && <p>{judgementWords(one, one.proposed, form)}</p>}
              {one.outcome === 'reopened' ? <p className="small">{one.note ? <Rich of="{at} by {name}: {note}" at={<Moment at={one.recordedAt} />} name={whoWords(one.recordedBy)} note={<span lang={langOf(one.note)}>{one.note}</span>} /> : <Rich of="{at} by {name}" at={<Moment at={one.recordedAt} />} name={whoWords(one.recordedBy)} />}</p>
                : !superseded ? <p className="small"><Rich of="Stands now, with the evidence above; recorded {at} by {name}" at={<Moment at={one.recordedAt} />} name={whoWords(one.recordedBy)} /></p> : <DecisionFacts decision={one} around={around} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
