import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { articleList } from '#domain/articles/queries.ts';
import { mayDo } from '#domain/auth/actor.ts';
import { plural } from '#domain/predictions/state.ts';
import { Words } from '#ui/claim.tsx';
import { Empty } from '#ui/notice.tsx';
import { When } from '#ui/when.tsx';
import { languageWords } from '#ui/words.ts';
import { currentActor } from '#app/_server/session.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Articles' };

export default async function Articles() {
  const rows = await articleList(store().read);
  const mayAdd = mayDo(await currentActor(), 'ingest');
  return (
    <>
      <header className="page-head">
        <h1>Articles</h1>
        <p>Texts that were read here, newest first. The predictions that ship with Hindcast only name their addresses; <Link href="/record">about that record</Link>.</p>
        {mayAdd && <p><Link className="button primary" href="/articles/new">Take in an article</Link></p>}
      </header>
      {rows.length === 0 && <Empty>Articles stand here with the predictions found in them. None was taken in yet. {mayAdd ? <Link href="/articles/new">Take in the first one</Link> : <Link href="/sign-in?next=/articles/new">Sign in to take in the first one</Link>}.</Empty>}
      <ul className="plain-list">
        {rows.map(({ id, facts: { title, outlet, author, published }, language, found, published: shown }) => (
          <li key={id} className="list-row">
            <p className="claim"><Link href={`/articles/${id}`} lang={language}>{title?.value ?? 'Untitled article'}</Link></p>
            <ul className="dots">
              {[author, outlet].map((known) => known && <li key={known.value}><Words text={known.value} near={language} /></li>)}
              <li>{published ? <When {...published.value} /> : 'publication day not known'}</li>
              <li>{languageWords[language]}</li>
              <li>{shown > 0 ? `${plural(shown, 'prediction')} published` : found > 0 ? `${plural(found, 'candidate')}, none published` : 'no prediction found'}</li>
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
