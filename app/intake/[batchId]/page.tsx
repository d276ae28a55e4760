import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { store } from '#db/connection.ts';
import { isOpen } from '#domain/intake/progress.ts';
import { batchById, jobsOf } from '#domain/intake/queue-queries.ts';
import { BatchTitle, Progress } from '#ui/intake/batch.tsx';
import { Done } from '#ui/done.tsx';
import { BatchButton, JobList } from '#ui/intake/job-list.tsx';
import { Minute } from '#ui/when.tsx';
import { Refreshing } from '#ui/intake/refreshing.tsx';
import { missing } from '#app/_server/missing.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { retryAction, stopAction } from '../actions.ts';
import { Rich } from '#ui/rich.tsx';
import { counted, say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('What was brought together'), robots: { index: false } };
}

type Props = { params: Promise<{ batchId: string }>; searchParams: Promise<RawParams> };

export default async function Batch({ params, searchParams }: Props) {
  const [{ batchId }, raw] = [await params, await searchParams];
  const here = `/intake/${encodeURIComponent(batchId)}`;
  await needPermission('ingest', here);
  const { read } = store();
  const batch = await batchById(read, batchId);
  if (!batch) return missing();
  const jobs = await jobsOf(read, batchId);
  return (
    <div className="narrow intake">
      <header className="page-head">
        <p><Link href="/intake">← {say('What is being read')}</Link></p>
        <h1><BatchTitle batch={batch} /></h1>
        {batch.queuedAt && <p className="muted"><Rich of="Brought {when} by {name}" when={<Minute at={batch.queuedAt} />} name={batch.queuedBy} /></p>}
      </header>
      <Done done={one(raw, 'done')} />
      <section aria-label={say('Progress')}><Progress batch={batch} /></section>
      <div className="row">
        {isOpen(batch) && <Link className="button small" href={here}>{say('Refresh')}</Link>}
        {batch.waiting > 0 && <BatchButton batchId={batchId} action={stopAction} words={say('Stop what waits')} />}
        {batch.failed > 0 && <BatchButton batchId={batchId} action={retryAction} words={counted(batch.failed, 'Try the failed one again', 'Try the {n} failed ones again')} />}
        {batch.found > 0 && !isOpen(batch) && <Link className="button primary small" href="/review">{say('Review what was found')}</Link>}
      </div>
      {isOpen(batch) && <Refreshing />}
      <JobList jobs={jobs} batchId={batchId} retry={retryAction} />
      {jobs.length < batch.all && <p className="muted">{say('The first {n} of {all} are shown.', { n: jobs.length, all: batch.all })}</p>}
    </div>
  );
}
