import { differenceBetween, type Piece } from '#domain/predictions/difference.ts';
import { say, sentences } from '#words/say.ts';
import { Difference } from './difference.tsx';
import { Rich } from './rich.tsx';
import { Moment } from './when.tsx';
import { dayWords, langOf, statusQuoWords, type Language } from './words.ts';

type Version = {
  version: number; language: Language; claim: string; claimZh: string | null; criteria: string; topic: string; condition: string | null; windowFrom: string | null; windowTo: string;
  windowBasis: string | null; zone: string; statusQuo: string | null; why: string | null; at: string; by: string;
};
const fields = sentences({ claim: 'Claim', claimZh: 'Claim in Chinese', criteria: 'What counts as yes', condition: 'Condition', windowFrom: 'First day', windowTo: 'Last day', windowBasis: 'Why this last day', zone: 'Time zone', statusQuo: 'If nothing happens', topic: 'Topic' });

/** How a question was worded before, with what each version changed and why. Nothing where it stands as it was made. */
export function QuestionVersions({ versions }: { versions: readonly Version[] }) {
  if (versions.length < 2) return null;
  return (
    <section className="section" aria-labelledby="wordings">
      <h2 id="wordings">{say('How it was worded')}</h2>
      <ol className="plain-list">
        {versions.map((one, i) => (
          <li key={one.version} className="list-row">
            <p><strong>{say('Version {n}', { n: one.version })}</strong> <span className="muted"><Rich of="by {name}, {at}" name={one.by} at={<Moment at={one.at} />} /></span></p>
            {one.why && <p><Rich of="Why: {why}" why={<span lang={langOf(one.why)}>{one.why}</span>} /></p>}
            {i === 0 ? <p lang={one.language}>{one.claim}</p> : <Changes before={versions[i - 1]!} after={one} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ before, after }: { before: Version; after: Version }) {
  const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => before[field] !== after[field]);
  return <dl className="facts">{changed.map((field) => (
    <div key={field} className="contents"><dt>{say(fields[field])}</dt><dd lang={langOf(after[field] ?? before[field])}><Difference pieces={piecesOf(field, before[field], after[field])} /></dd></div>
  ))}</dl>;
}

/** Sentences are compared word by word; a day or a choice is another one as a whole. */
function piecesOf(field: keyof typeof fields, before: string | null, after: string | null): Piece[] {
  const told = (value: string | null) => {
    if (field === 'statusQuo') return say(statusQuoWords.find(([key]) => key === (value ?? ''))![1]);
    return value !== null && (field === 'windowFrom' || field === 'windowTo') ? dayWords(value) : value ?? '';
  };
  if (!['windowFrom', 'windowTo', 'statusQuo', 'zone', 'topic'].includes(field)) return differenceBetween(told(before), told(after));
  return ([['gone', told(before)], ['new', told(after)]] as const).flatMap(([kind, text]) => (text === '' ? [] : [{ kind, text }]));
}
