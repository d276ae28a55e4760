import { rejectReasonWords, statusWords } from '#domain/candidates/reason-words.ts';
import type { Theirs } from './form-state.ts';
import { Rich } from './rich.tsx';
import { langOf } from './words.ts';
import { say, sentences, type Plain } from '#words/say.ts';

const labels: Record<string, Plain> = sentences({
  claim: 'Claim', claimZh: 'Claim in Chinese', criteria: 'What counts as yes', topic: 'Topic', condition: 'Condition', windowFrom: 'First day', windowTo: 'Last day', windowBasis: 'Why this last day',
  zone: 'Time zone', statusQuo: 'If nothing happens', reason: 'Reason', note: 'Remark', why: 'Why', status: 'Decided as', by: 'By', decidedBy: 'By', recordedBy: 'By', outcome: 'Outcome', knownOn: 'Day it became known', happenedOn: 'Day it happened', annulReason: 'Why it cannot count',
});
/** What is told of theirs though the form has no such entry. */
const told = ['status', 'by', 'decidedBy', 'recordedBy'];
const words: Record<string, Plain> = sentences({ ...rejectReasonWords, ...statusWords, pending: 'waits again', yes: 'it counts as yes', no: 'it counts as no', partly: 'partly', annulled: 'annulled', disputed: 'disputed', reopened: 'opened again' });
const things: Record<string, Plain> = sentences({ question: 'question', candidate: 'candidate', feed: 'feed' });

/** Where theirs stands; beside the form, so that what was typed is not left. */
export function TheirPlace({ what, href, trail }: NonNullable<Theirs['at']>) {
  return (
    <p>
      <Rich of="Theirs stands here: <now>the {what} as it is now</now>, and <trail>its trail</trail>, with who changed what and why. Both open beside this form." what={things[what] ? say(things[what]) : what}
        now={(inner) => <a href={href} target="_blank">{inner}</a>} trail={(inner) => <a href={trail} target="_blank">{inner}</a>} />
    </p>
  );
}

/** What somebody else gave beside what was typed here, where the two differ. */
export function ConflictTable({ theirs, mine }: { theirs: Theirs; mine: Record<string, string> }) {
  const rows = Object.entries(theirs.values).filter(([name, value]) => labels[name] && (told.includes(name) || (name in mine && mine[name]!.trim() !== value.trim())));
  if (rows.length === 0) return null;
  return (
    <table className="comparison conflict">
      <thead><tr><td /><th scope="col">{say('Theirs')}</th><th scope="col">{say('Yours, kept below')}</th></tr></thead>
      <tbody>{rows.map(([name, value]) => (
        <tr key={name}><th scope="row">{say(labels[name]!)}</th><td data-label={say('Theirs')}><Value text={value} /></td><td data-label={say('Yours')} className={told.includes(name) ? 'unasked' : undefined}>{told.includes(name) ? '—' : <Value text={mine[name] ?? ''} />}</td></tr>
      ))}</tbody>
    </table>
  );
}

function Value({ text }: { text: string }) {
  return text === '' ? <span className="muted">{say('empty')}</span> : words[text] ? <span>{say(words[text])}</span> : <span lang={langOf(text)}>{text}</span>;
}
