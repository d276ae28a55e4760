import { whoWords } from '#domain/auth/actor-words.ts';
import { rejectReasonWords, statusWords } from '#domain/candidates/reason-words.ts';
import type { Theirs } from './form-state.ts';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';
import { langOf } from './words.ts';
import { say, sentences, type Plain } from '#words/say.ts';

const labels: Record<string, Plain> = sentences({
  outcome: 'Outcome', claim: 'Claim', claimZh: 'Claim in Chinese', criteria: 'What counts as yes', condition: 'Condition', windowFrom: 'First day', windowTo: 'Last day', windowBasis: 'Why this last day', zone: 'Time zone',
  statusQuo: 'If nothing happens', topic: 'Topic', knownOn: 'Day it became known', happenedOn: 'Day it happened', annulReason: 'Why it cannot count', status: 'Decided as', reason: 'Reason', note: 'Remark', why: 'Why', by: 'By', decidedBy: 'By', recordedBy: 'By',
});
const order = Object.keys(labels);
/** What is told of theirs though the form has no such entry. */
const names = ['by', 'decidedBy', 'recordedBy'];
const told = ['status', ...names];
const words: Record<string, Plain> = sentences({ ...rejectReasonWords, ...statusWords, pending: 'waits again', yes: 'it counts as yes', no: 'it counts as no', partly: 'partly', annulled: 'annulled', disputed: 'disputed', reopened: 'opened again' });
const things: Record<string, Plain> = sentences({ question: 'question', candidate: 'candidate', feed: 'feed' });

/** Where theirs is; in a new tab, so that what was typed is not left. */
export function TheirPlace({ what, href, trail }: NonNullable<Theirs['at']>) {
  return (
    <p>
      <Rich of="Their version: <now>the {what} as it is now</now>, and <trail>every change to it</trail>. Both open in a new tab." what={things[what] ? say(things[what]) : what}
        now={(inner) => <Link href={href} target="_blank">{inner}</Link>} trail={(inner) => <Link href={trail} target="_blank">{inner}</Link>} />
    </p>
  );
}

/** What somebody else gave beside what was typed here, where the two differ. */
export function ConflictTable({ theirs, mine }: { theirs: Theirs; mine: Record<string, string> }) {
  const rows = Object.entries(theirs.values).filter(([name, value]) => labels[name] && (told.includes(name) || (name in mine && mine[name]!.trim() !== value.trim())));
  if (rows.length === 0) return null;
  rows.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return (
    <table className="comparison conflict">
      <thead><tr><td /><th scope="col">{say('Theirs')}</th><th scope="col">{say('Yours, kept below')}</th></tr></thead>
      <tbody>{rows.map(([name, value]) => (
        <tr key={name}><th scope="row">{say(labels[name]!)}</th><td data-label={say('Theirs')}><Value text={names.includes(name) ? whoWords(value, 'first') : value} /></td><td data-label={say('Yours')} className={told.includes(name) ? 'unasked' : undefined}>{told.includes(name) ? '—' : <Value text={mine[name] ?? ''} />}</td></tr>
      ))}</tbody>
    </table>
  );
}

function Value({ text }: { text: string }) {
  return text === '' ? <span className="muted">{say('empty')}</span> : words[text] ? <span>{say(words[text])}</span> : <span lang={langOf(text)}>{text}</span>;
}
