import type { Metadata } from 'next';
import Link from 'next/link';
import { store } from '#db/connection.ts';
import { articleList } from '#domain/articles/queries.ts';
import { plural } from '#domain/predictions/state.ts';
import { needPermission } from '#app/_server/permission.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Review' };

export default async function ReviewQueue() {
  await needPermission('review', '/review');
  const rows = await articleList(store().read);
  const waiting = rows.filter((row) => row.pending > 0);
  return (
    <>
      <header className="page-head">
        <h1>Review</h1>
        <p><Link className="button primary" prefetch={false} href="/articles/new">Take in an article</Link></p>
      </header>
      {waiting.length === 0 && (
        <p className="empty">{rows.length === 0 ? 'Predictions found in articles wait here for a person. Take in the first article to begin.' : 'Nothing waits for review. Take in another article, or look at what was decided below.'}</p>
      )}
      <ol className="plain-list">
        {rows.map(({ id, facts, language, found, pending }) => (
          <li key={id} className="list-row">
            <Link prefetch={false} href={`/review/${id}`} lang={language}>{facts.title?.value ?? 'Untitled article'}</Link>
            <p className="muted">
              {[facts.outlet?.value, facts.published?.value.day ?? 'publication day not known'].filter(Boolean).join(' · ')}
              {' · '}{found === 0 ? 'no prediction found' : pending === 0 ? `all ${plural(found, 'candidate')} decided` : `${pending} of ${plural(found, 'candidate')} waiting`}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
