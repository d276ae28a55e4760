import { Link } from './link.tsx';
import { rejectReasonWords } from '#domain/candidates/reason-words.ts';
import type { Theirs } from './form-state.ts';
import { langOf } from './words.ts';

const labels: Record<string, string> = {
  claim: 'Claim', claimZh: 'Claim in Chinese', criteria: 'What counts as yes', topic: 'Topic', condition: 'Condition', windowFrom: 'First day', windowTo: 'Last day', windowBasis: 'Why this last day',
  zone: 'Time zone', statusQuo: 'If nothing happens', reason: 'Reason', note: 'Remark', why: 'Why', status: 'Decided as', by: 'By', decidedBy: 'By', recordedBy: 'By', outcome: 'Outcome', knownOn: 'Day it became known', happenedOn: 'Day it happened', annulReason: 'Why it cannot count',
};
/** What is told of theirs though the form has no such entry. */
const told = ['status', 'by', 'decidedBy', 'recordedBy'];
const words: Record<string, string> = { ...rejectReasonWords, pending: 'waits again', yes: 'it counts as yes', no: 'it counts as no', partly: 'partly', annulled: 'annulled', disputed: 'disputed', reopened: 'opened again' };

/** Where theirs stands; beside the form, so that what was typed is not left. */
export function TheirPlace({ what, href, trail }: NonNullable<Theirs['at']>) {
  return <p>Theirs stands here: <Link href={href} target="_blank">the {what} as it is now</Link>, and <Link href={trail} target="_blank">its trail</Link>, with who changed what and why. Both open beside this form.</p>;
}

/** What somebody else gave beside what was typed here, where the two differ. */
export function ConflictTable({ theirs, mine }: { theirs: Theirs; mine: Record<string, string> }) {
  const rows = Object.entries(theirs.values).filter(([name, value]) => labels[name] && (told.includes(name) || (name in mine && mine[name]!.trim() !== value.trim())));
  if (rows.length === 0) return null;
  return (
    <table className="comparison conflict">
      <thead><tr><td /><th scope="col">Theirs</th><th scope="col">Yours, kept below</th></tr></thead>
      <tbody>{rows.map(([name, value]) => (
        <tr key={name}><th scope="row">{labels[name]}</th><td data-label="Theirs"><Value text={value} /></td><td data-label="Yours" className={told.includes(name) ? 'unasked' : undefined}>{told.includes(name) ? '—' : <Value text={mine[name] ?? ''} />}</td></tr>
      ))}</tbody>
    </table>
  );
}

function Value({ text }: { text: string }) {
  return text === '' ? <span className="muted">empty</span> : <span lang={langOf(text)}>{words[text] ?? text}</span>;
}
