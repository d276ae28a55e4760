import { Fragment } from 'react';
import type { Day, Precision } from '#domain/articles/day.ts';
import { say, type Plain } from '#words/say.ts';
import { basisSaid } from '#domain/articles/basis-words.ts';
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
      <dt>{say('Published')}</dt>
      <dd>{published ? <><When {...published.value} /><How {...published} /></> : <NotKnown>{say('Deadlines such as “within a year” stay durations until somebody tells.')}</NotKnown>}</dd>
      {([['Author', author], ['Outlet', outlet]] as const satisfies readonly (readonly [Plain, unknown])[]).map(([name, known]) => (
        <Fragment key={name}><dt>{say(name)}</dt><dd>{known ? <><Words text={known.value} near={language} /><How {...known} /></> : <NotKnown />}</dd></Fragment>
      ))}
      <dt>{say('Address')}</dt>
      <dd>{url ? <a href={url} rel="noopener nofollow external">{url}</a> : <NotKnown />}{originalUrl && originalUrl !== url && <span className="how"><a href={originalUrl} rel="noopener nofollow external">{say('the original')}</a></span>}</dd>
      <dt>{say('Fingerprint')}</dt>
      <dd><code title={`SHA-256 ${hash}`}>{hash.slice(0, 16)}…</code><span className="how">{say('SHA-256 of the text as it came; the same text twice is one article')}</span></dd>
    </dl>
  );
}

function How({ basis, confirm }: { basis: string; confirm: boolean }) {
  return <span className="how">{say(confirm ? 'How this is known: {basis}; not confirmed by a person yet' : 'How this is known: {basis}', { basis: basisSaid(basis) })}</span>;
}

function NotKnown({ children }: { children?: string }) {
  return <><span className="muted">{say('not known')}</span>{children && <span className="how">{children}</span>}</>;
}
