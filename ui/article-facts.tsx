import { Fragment } from 'react';
import type { Day, Precision } from '#domain/articles/day.ts';
import { Words } from './claim.tsx';
import { When } from './when.tsx';
import type { Language } from './words.ts';

type Known<T> = { value: T; basis: string; confirm: boolean } | null;
export type ArticleFactsProps = {
  facts: { author: Known<string>; outlet: Known<string>; published: Known<{ day: Day; precision: Precision }> };
  url: string | null;
  originalUrl: string | null;
  hash: string;
  language: Language;
};

/** What is known of an article, how each is known, and what is not. */
export function ArticleFacts({ facts: { author, outlet, published }, url, originalUrl, hash, language }: ArticleFactsProps) {
  return (
    <dl className="facts">
      <dt>Published</dt>
      <dd>{published ? <><When {...published.value} /><How {...published} /></> : <NotKnown>Deadlines such as “within a year” stay durations until somebody tells.</NotKnown>}</dd>
      {([['Author', author], ['Outlet', outlet]] as const).map(([name, known]) => (
        <Fragment key={name}><dt>{name}</dt><dd>{known ? <><Words text={known.value} near={language} /><How {...known} /></> : <NotKnown />}</dd></Fragment>
      ))}
      <dt>Address</dt>
      <dd>{url ? <a href={url} rel="noopener nofollow external">{url}</a> : <NotKnown />}{originalUrl && originalUrl !== url && <span className="how"><a href={originalUrl} rel="noopener nofollow external">the original</a></span>}</dd>
      <dt>Fingerprint</dt>
      <dd><code title={`SHA-256 ${hash}`}>{hash.slice(0, 16)}…</code><span className="how">SHA-256 of the text as it came; the same text twice is one article</span></dd>
    </dl>
  );
}

function How({ basis, confirm }: { basis: string; confirm: boolean }) {
  return <span className="how">How this is known: {basis}{confirm && '; not confirmed by a person yet'}</span>;
}

function NotKnown({ children }: { children?: string }) {
  return <><span className="muted">not known</span>{children && <span className="how">{children}</span>}</>;
}
