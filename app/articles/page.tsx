import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { mayDo } from '#domain/auth/actor.ts';
import { Words } from '#ui/claim.tsx';
import { Link } from '#ui/link.tsx';
import { Empty, Notice } from '#ui/notice.tsx';
import { Rich } from '#ui/rich.tsx';
import { When } from '#ui/when.tsx';
import { languageWords, openingWords } from '#ui/words.ts';
import { counted, say } from '#words/say.ts';
import { articleListOn } from '#app/_server/article-list.ts';
import type { RawParams } from '#app/_server/search-params.ts';
import { currentActor } from '#app/_server/session.ts';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Metadata => ({ title: say('Articles') });

export default async function Articles({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { rows, first, next, notes } = await articleListOn(store().read, await searchParams);
  const mayAdd = mayDo(await currentActor(), 'ingest');
  return (
    <>
      <header className="page-head">
        <h1>{say('Articles')}</h1>
        <p><Rich of="Texts that were read here, newest first. The predictions that ship with Hindcast only name their addresses; <a>about that record</a>." a={(words) => <Link href="/record">{words}</Link>} /></p>
        {mayAdd && <p><Link className="button primary" href="/articles/new">{say('Take in an article')}</Link></p>}
      </header>
      {notes.map((note) => <Notice key={note} live>{note}</Notice>)}
      {!first && <p><Link href="/articles">{say('← Back to the first page')}</Link></p>}
      {rows.length === 0 && <Empty><p>{mayAdd ? <Rich of="Articles appear here with the predictions found in them. None was taken in yet. <a>Take in the first one</a>." a={(words) => <Link href="/articles/new">{words}</Link>} />
        : <Rich of="Articles appear here with the predictions found in them. None was taken in yet. <a>Sign in to take in the first one</a>." a={(words) => <Link href="/sign-in?next=/articles/new">{words}</Link>} />}</p></Empty>}
      <ul className="plain-list">
        {rows.map(({ id, facts: { title, outlet, author, published }, language, found, published: shown, opening }) => (
          <li key={id} className="list-row">
            <p className="claim"><Link href={`/articles/${id}`} lang={language}>{title?.value ?? openingWords(opening)}</Link></p>
            <ul className="dots">
              {[author, outlet].map((known) => known && <li key={known.value}><Words text={known.value} near={language} /></li>)}
              <li>{published ? <When {...published.value} /> : say('publication day not known')}</li>
              <li>{say(languageWords[language])}</li>
              <li>{shown > 0 ? counted(shown, '{n} prediction published', '{n} predictions published') : found > 0 ? counted(found, '{n} candidate, none published', '{n} candidates, none published') : say('no prediction found')}</li>
            </ul>
          </li>
        ))}
      </ul>
      {next && <p><Link className="button" rel="next" href={`/articles?${new URLSearchParams({ after: next })}`}>{say('More articles')}</Link></p>}
    </>
  );
}
