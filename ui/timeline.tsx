import { differenceBetween } from '#domain/predictions/difference.ts';
import type { About, Change, Told } from '#domain/trail/telling.ts';
import { say, tongue } from '#words/say.ts';
import { Words } from './claim.tsx';
import { Difference } from './difference.tsx';
import { Link } from './link.tsx';
import { textOrDay } from './text-or-day.ts';
import { Minute, Moment } from './when.tsx';
import { langOf, plainWords, type Language } from './words.ts';

type Props = { events: readonly Told[]; /** Where all are of one thing: its events need not name it. */ own?: readonly string[]; near?: Language | null; numbered?: boolean };

/** What happened, in the order given: who did what, why, and what stood before. Out of a trail that cannot be edited. */
export function Timeline({ events, own = [], near = null, numbered = false }: Props) {
  return (
    <ol className="timeline">
      {events.map(({ seq, at, by, program, did, why, changes, about, subjectKind, hash }) => (
        <li key={seq} id={`event-${seq}`}>
          <p className="at">{numbered ? <Minute at={at} /> : <Moment at={at} />}{numbered && <a className="number" href={`#event-${seq}`} title={say('Hash {hash}', { hash })}><span className="visually-hidden">{say('Event')} </span>{seq}</a>}</p>
          <div className="told">
            <p><strong><Words text={by} /></strong>{program && <span className="muted"> {say('(by a program)')}</span>} {did}</p>
            {about && !own.includes(subjectKind) && <p className="about serif"><Subject about={about} /></p>}
            {why && <p className="why"><span className="muted">{say('Why: ')}</span><Words text={why} near={about?.language ?? near} /></p>}
            {changes.length > 0 && <dl className="changes">{changes.map((change) => <Changed key={change.field} change={change} near={about?.language ?? near} />)}</dl>}
          </div>
        </li>
      ))}
    </ol>
  );
}

const LONGEST = 160;

function Subject({ about: { words, language, href } }: { about: About }) {
  const plain = plainWords(words);
  const short = plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
  const lang = language === tongue() ? undefined : (language ?? langOf(short));
  return href ? <Link href={href} lang={lang}>{short}</Link> : <span lang={lang}>{short}</span>;
}

/** A text is shown once, with what went and what came marked in it; a value as it was, where there was one, and as it is. */
function Changed({ change: { field, before, after }, near }: { change: Change; near: Language | null }) {
  const isText = before !== null && after !== null && [before, after].some((text) => text.length > (langOf(text) ? 10 : 24));
  const lang = langOf(`${before ?? ''}${after ?? ''}`, near);
  return (
    <div>
      <dt>{field}</dt>
      <dd lang={lang}>{isText ? <Difference pieces={differenceBetween(before, after)} /> : before === null ? <Value text={after} /> : <><Value text={before} gone /><span aria-hidden="true"> → </span><Value text={after} /></>}</dd>
    </div>
  );
}

function Value({ text, gone = false }: { text: string | null; gone?: boolean }) {
  if (text === null) return <span className="muted" lang={tongue()}><span className="visually-hidden">{say(', now: ')}</span>{say('nothing')}</span>;
  const Tag = gone ? 'del' : 'ins';
  return <Tag><span className="visually-hidden" lang={tongue()}>{gone ? say('before: ') : say(', now: ')}</span>{textOrDay(text)}</Tag>;
}
