import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { articleList } from '#domain/articles/queries.ts';
import { searchCandidates } from '#domain/candidates/queue-queries.ts';
import { Keys } from '#ui/review/keys.tsx';
import { FoundCandidates, QueueList } from '#ui/review/queue.tsx';
import { ReviewSearch } from '#ui/review/search.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Review') };
}

export default async function ReviewQueue({ searchParams }: { searchParams: Promise<RawParams> }) {
  await needPermission('review', '/review');
  const q = one(await searchParams, 'q')?.trim().slice(0, 200) ?? '';
  const { read } = store();
  return (
    <>
      <header className="page-head">
        <h1>{say('Review')}</h1>
        <p><Link className="button primary" href="/articles/new">{say('Take in an article')}</Link></p>
      </header>
      <Keys said={null} candidateId={null} />
      <div className="stack">
        <ReviewSearch value={q} />
        {q ? <FoundCandidates q={q} found={await searchCandidates(read, q)} /> : <QueueList rows={await articleList(read)} />}
      </div>
    </>
  );
}
