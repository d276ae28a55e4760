import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { isOpen } from '#domain/intake/progress.ts';
import { batchList } from '#domain/intake/queue-queries.ts';
import { BatchList } from '#ui/intake/batch.tsx';
import { Refreshing } from '#ui/intake/refreshing.tsx';
import { Empty } from '#ui/notice.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { Rich } from '#ui/rich.tsx';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('What is being read'), robots: { index: false } };
}

export default async function Intake() {
  await needPermission('ingest', '/intake');
  const batches = await batchList(store().read);
  return (
    <div className="narrow intake">
      <header className="page-head">
        <h1>{say('What is being read')}</h1>
        <p><Rich of="Files, addresses and entries of <a>feeds</a> are read one after the other. What ended more than 30 days ago is cleared from this list; the articles stay." a={(words) => <Link href="/sources">{words}</Link>} /></p>
        <p className="row"><Link className="button primary" href="/articles/new">{say('Take in articles')}</Link>{batches.some(isOpen) && <Link className="button small" href="/intake">{say('Refresh')}</Link>}</p>
      </header>
      {batches.some(isOpen) && <Refreshing />}
      {batches.length === 0 ? <Empty>{say('Nothing waits and nothing was read lately. Bring several files at once, or follow a feed.')}</Empty> : <BatchList batches={batches} />}
    </div>
  );
}
