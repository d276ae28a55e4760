import type { FieldName } from '#domain/predictions/origins.ts';
import type { Candidate, CandidateProps, Origin } from './candidate.ts';
import { fieldLabels, fieldValue } from './field-words.ts';
import { say } from '#words/say.ts';

type Props = { candidate: Candidate; proposal: CandidateProps['proposal']; origins: readonly Origin[] };

/** Every field with the article's own words it came from, the rule that read them, and what is guessed. */
export function FieldTable({ candidate, proposal, origins }: Props) {
  return (
    <section aria-labelledby="what-was-read" className="stack-tight">
      <h2 id="what-was-read">{say('What was read, and where')}</h2>
      <dl className="read-fields">
        {origins.map((origin) => {
          const value = fieldValue(origin.field, candidate, proposal);
          return (
            <div key={origin.field} className={origin.guess ? 'guess' : undefined}>
              <dt>{say(fieldLabels[origin.field])}</dt>
              <dd>
                {!value ? origin.guess && <span className="muted">{say('not known')}</span> : <span lang={origin.field === 'speaker' && /\p{Script=Han}/u.test(value) ? candidate.draft.language : undefined}>{value}</span>}
                {origin.guess && value && <> <span className="mark-word weak">{say('guessed')}</span></>}
                {(origin.shown || origin.words !== value) && <Words origin={origin} lang={candidate.draft.language} />}
                <span className="how">{origin.guess ? say('{rule}. {guess}.', { rule: origin.rule, guess: capital(origin.guess) }) : origin.rule}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** The id of the words of a field in the article's text. */
export const sourceId = (field: FieldName) => `words-${field}`;

function Words({ origin: { words, shown, field }, lang }: { origin: Origin; lang: string }) {
  if (words === null) return null;
  const quoted = <q lang={lang}>{words.replace(/\s+/g, ' ')}</q>;
  return <span className="words">{shown ? <a href={`#${sourceId(field)}`} aria-label={say('{words}: show where it stands', { words: words.replace(/\s+/g, ' ') })}>{quoted}</a> : quoted}</span>;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
