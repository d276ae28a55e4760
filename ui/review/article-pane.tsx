import { Link } from '../link.tsx';
import { leftWords, type Left } from '#domain/extraction/why-not.ts';
import { ActionForm } from '../action-form.tsx';
import { ArticleText, type TextBlock } from '../article-text.tsx';
import type { FormAction } from '../form-state.ts';
import type { Language } from '../words.ts';
import type { Origin } from './candidate.ts';
import { fieldLabels } from './field-words.ts';
import { sourceId } from './field-table.tsx';
import { Selection } from './selection.tsx';
import { WhyNot } from './why-not.tsx';

type Place = { id: string; start: number; end: number; status: string; presence: string; madeBy: string; readers: string };
type Props = {
  articleId: string; text: string; language: Language; blocks: readonly TextBlock[]; part: { first: number; count: number; number: number; of: number };
  places: readonly Place[]; currentId: string | null; left: readonly Left[]; origins: readonly Origin[]; all: number; make: FormAction;
};

/** The part of the article that is reviewed: candidates marked, every other sentence with its reason, any words ready to become a candidate. */
export function ArticlePane({ articleId, text, language, blocks, part, places, currentId, left, origins, all, make }: Props) {
  const marks = places.map((row, i) => ({
    start: row.start, end: row.end, href: `/review/${articleId}?c=${row.id}#mark-${part.first + i + 1}`, label: `${part.first + i + 1}, ${labelOf(row)}`, current: row.id === currentId,
  }));
  const sides = left.map((one) => ({ start: one.start, end: one.end, note: <WhyNot span={one} name={one.reason} why={leftWords[one.reason]} lead={leadOf(text, one)} /> }));
  const sources = origins.flatMap(({ field, place, shown }) => (place && shown ? [{ ...place, id: sourceId(field), label: fieldLabels[field] }] : []));
  return (
    <>
      <p className="hint">Marked words are candidates. The <span className="why-sign" aria-hidden="true">?</span><span className="visually-hidden">question mark</span> behind any other sentence tells why it is none, and can make it one. Or select any words.</p>
      <Parts articleId={articleId} part={part} all={all} />
      <ActionForm action={make} className="article-form" label="Make a candidate">
        <input type="hidden" name="articleId" value={articleId} />
        <ArticleText text={text} blocks={blocks} marks={marks} language={language} firstNth={part.first + 1} sources={sources} sides={sides} />
        <Selection />
      </ActionForm>
      <Parts articleId={articleId} part={part} all={all} />
    </>
  );
}

/** A long article is reviewed in parts. */
function Parts({ articleId, part: { number, of, first, count }, all }: Pick<Props, 'articleId' | 'part' | 'all'>) {
  if (of === 1) return null;
  const to = (n: number) => `/review/${articleId}?part=${n}`;
  return (
    <nav className="row parts" aria-label="Parts of the article">
      {number > 1 ? <Link className="button small" href={to(number - 1)}>← Part {number - 1}</Link> : <span />}
      <span className="muted">Part {number} of {of.toLocaleString('en-GB')}: {count === 0 ? 'no candidate' : count === 1 ? `candidate ${first + 1} of ${all.toLocaleString('en-GB')}` : `candidates ${(first + 1).toLocaleString('en-GB')} to ${(first + count).toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`}</span>
      {number < of ? <Link className="button small" href={to(number + 1)}>Part {number + 1} →</Link> : <span />}
    </nav>
  );
}

function labelOf({ status, presence, madeBy, readers }: Place): string {
  return [status, readers === 'model' && 'found by the model only', madeBy === 'person' && 'chosen by a person', status === 'pending' && (presence === 'new' ? 'new' : presence === 'gone' && 'no longer found')].filter(Boolean).join(', ');
}

/** The first words of a sentence, so that one control sounds unlike the next. */
function leadOf(text: string, { start, end }: { start: number; end: number }): string {
  const words = text.slice(start, Math.min(end, start + 60)).replace(/\s+/g, ' ');
  const cut = /\p{Script=Han}/u.test(words) ? words.slice(0, 14) : words.split(' ').slice(0, 6).join(' ');
  return cut.length < end - start ? `${cut}…` : cut;
}
