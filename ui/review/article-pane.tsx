import { Link } from '../link.tsx';
import { statusWords } from '#domain/candidates/reason-words.ts';
import { leftWords, type Left } from '#domain/extraction/why-not.ts';
import { ActionForm } from '../action-form.tsx';
import { ArticleText, type TextBlock } from '../article-text.tsx';
import type { FormAction } from '../form-state.ts';
import { Rich } from '../rich.tsx';
import type { Language } from '../words.ts';
import type { Origin } from './candidate.ts';
import { fieldLabels } from './field-words.ts';
import { sourceId } from './field-table.tsx';
import { Selection } from './selection.tsx';
import { WhyNot } from './why-not.tsx';
import { listed, say, wholeNumber } from '#words/say.ts';

type Place = { id: string; start: number; end: number; status: keyof typeof statusWords; presence: string; madeBy: string; readers: string };
type Props = {
  articleId: string; text: string; language: Language; blocks: readonly TextBlock[]; part: { first: number; count: number; number: number; of: number };
  places: readonly Place[]; currentId: string | null; left: readonly Left[]; origins: readonly Origin[]; all: number; make: FormAction;
};

/** The part of the article that is reviewed: candidates marked, every other sentence with its reason, any words ready to become a candidate. */
export function ArticlePane({ articleId, text, language, blocks, part, places, currentId, left, origins, all, make }: Props) {
  const marks = places.map((row, i) => ({
    start: row.start, end: row.end, href: `/review/${articleId}?c=${row.id}#mark-${part.first + i + 1}`, label: `${part.first + i + 1}, ${labelOf(row)}`, current: row.id === currentId,
  }));
  const sides = left.map((one) => ({ start: one.start, end: one.end, note: <WhyNot span={one} name={one.reason} why={say(leftWords[one.reason])} lead={leadOf(text, one)} /> }));
  const sources = origins.flatMap(({ field, place, shown }) => (place && shown ? [{ ...place, id: sourceId(field), label: say(fieldLabels[field]) }] : []));
  return (
    <>
      <p className="hint"><Rich of="Marked words are candidates. The {sign} behind any other sentence tells why it is none, and can make it one. Or select any words." sign={<><span className="why-sign" aria-hidden="true">?</span><span className="visually-hidden">{say('question mark')}</span></>} /></p>
      <Parts articleId={articleId} part={part} all={all} />
      <ActionForm action={make} className="article-form" label={say('Make a candidate')}>
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
  const at = { n: wholeNumber(number), of: wholeNumber(of), from: wholeNumber(first + 1), to: wholeNumber(first + count), all: wholeNumber(all) };
  const to = (n: number) => `/review/${articleId}?part=${n}`;
  return (
    <nav className="row parts" aria-label={say('Parts of the article')}>
      {number > 1 ? <Link className="button small" href={to(number - 1)}>{say('← Part {n}', { n: wholeNumber(number - 1) })}</Link> : <span />}
      <span className="muted">{count === 0 ? say('Part {n} of {of}: no candidate', at) : count === 1 ? say('Part {n} of {of}: candidate {from} of {all}', at) : say('Part {n} of {of}: candidates {from} to {to} of {all}', at)}</span>
      {number < of ? <Link className="button small" href={to(number + 1)}>{say('Part {n} →', { n: wholeNumber(number + 1) })}</Link> : <span />}
    </nav>
  );
}

function labelOf({ status, presence, madeBy, readers }: Place): string {
  return listed([
    say(statusWords[status]), ...(readers === 'model' ? [say('found by the model only')] : []), ...(madeBy === 'person' ? [say('chosen by a person')] : []),
    ...(status === 'pending' && presence === 'new' ? [say('new')] : status === 'pending' && presence === 'gone' ? [say('no longer found')] : []),
  ]);
}

/** The first words of a sentence, so that one control sounds unlike the next. */
function leadOf(text: string, { start, end }: { start: number; end: number }): string {
  const words = text.slice(start, Math.min(end, start + 60)).replace(/\s+/g, ' ');
  const cut = /\p{Script=Han}/u.test(words) ? words.slice(0, 14) : words.split(' ').slice(0, 6).join(' ');
  return cut.length < end - start ? `${cut}…` : cut;
}
