import { Link } from '../link.tsx';
import type { Day, Precision } from '#domain/articles/day.ts';
import { dayWords, openingWords, plainWords, type Language } from '../words.ts';
import { counted, gap, say, sentences } from '#words/say.ts';

type Row = { id: string; language: Language; found: number; pending: number; facts: { title: { value: string } | null; outlet: { value: string } | null; published: { value: { day: Day; precision: Precision } } | null }; opening: string };

/** The first of a list is where the key for the next leads. */
const opens = { 'data-press': 'j', 'aria-keyshortcuts': 'j' };

/** The articles, those where something waits first. */
export function QueueList({ rows }: { rows: readonly Row[] }) {
  const waiting = rows.filter((row) => row.pending > 0);
  return (
    <>
      {waiting.length === 0 && <p className="empty">{rows.length === 0 ? say('Predictions found in articles wait here for a person. Take in the first article to begin.') : say('Nothing waits for review. Take in another article, or look at what was decided below.')}</p>}
      <ol className="plain-list">
        {[...waiting, ...rows.filter((row) => row.pending === 0)].map(({ id, facts, language, found, pending, opening }, i) => (
          <li key={id} className="list-row">
            <Link href={`/review/${id}`} lang={language} {...(i === 0 ? opens : {})}>{facts.title?.value ?? openingWords(opening)}</Link>
            <p className="muted">
              {[facts.outlet?.value, facts.published ? dayWords(facts.published.value.day, facts.published.value.precision) : say('publication day not known')].filter(Boolean).join(' · ')}
              {' · '}{found === 0 ? say('no prediction found') : pending === 0 ? counted(found, 'its one candidate is decided', 'all {n} candidates decided') : counted(found, '{some} of {n} candidate waiting', '{some} of {n} candidates waiting', { some: pending })}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

type Found = { id: string; articleId: string; status: keyof typeof statusWords; quote: string; language: Language; title: string | null };
const statusWords = sentences({ pending: 'pending', published: 'published', merged: 'merged', rejected: 'rejected' });

export function FoundCandidates({ q, found }: { q: string; found: readonly Found[] }) {
  return (
    <>
      <p className="muted" role="status">{found.length === 0 ? say('No candidate has “{q}” in its words, nor an article in its title, author or outlet.', { q }) : found.length === 50 ? say('50 candidates, the first 50 for “{q}”.', { q }) : counted(found.length, '{n} candidate for “{q}”.', '{n} candidates for “{q}”.', { q })}{gap()}<Link href="/review">{say('Show all articles')}</Link></p>
      <ol className="plain-list">
        {found.map(({ id, articleId, status, quote, language, title }, i) => (
          <li key={id} className="list-row">
            <Link className="claim" href={`/review/${articleId}?c=${id}`} lang={language} {...(i === 0 ? opens : {})}>{plainWords(quote)}</Link>
            <p className="muted">{say(statusWords[status])} · {title === null ? say('Untitled article') : <span lang={language}>{title}</span>}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
