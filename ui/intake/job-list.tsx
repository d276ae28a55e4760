import { Link } from '../link.tsx';
import { ActionForm } from '../action-form.tsx';
import { Words } from '../claim.tsx';
import type { FormAction } from '../form-state.ts';
import { Pill, type Tone } from '../pill.tsx';
import { Minute } from '../when.tsx';

type ShownJob = { id: string; title: string; status: 'waiting' | 'working' | 'done' | 'failed'; error: string | null; articleId: string | null; found: number | null; isNew: boolean | null; runAt: string; tries: number };

const states: Record<ShownJob['status'], [Tone, string]> = { waiting: ['plain', 'Waits'], working: ['open', 'Being read'], done: ['right', 'Read'], failed: ['wrong', 'Failed'] };

/** The texts of a batch with what became of each. `retry` puts one that failed back. */
export function JobList({ jobs, batchId, retry }: { jobs: readonly ShownJob[]; batchId: string; retry: FormAction }) {
  return (
    <ul className="feed-list">
      {jobs.map((job) => (
        <li key={job.id}>
          <div>
            <p className="row top"><Pill tone={states[job.status][0]}>{states[job.status][1]}</Pill><span className="address">{job.articleId ? <Link href={`/review/${job.articleId}`}><Words text={job.title} /></Link> : <Words text={job.title} />}</span></p>
            {job.status === 'done' && <p className="small muted">{job.isNew ? job.found === 0 ? 'No prediction found' : `${job.found} ${job.found === 1 ? 'candidate' : 'candidates'} found` : 'Was here already'}</p>}
            {job.error && <p className={job.status === 'failed' ? 'feed-error' : 'small muted'}>{job.error}{job.status === 'waiting' && <> It is tried again after <Minute at={job.runAt} />.</>}</p>}
          </div>
          {job.status === 'failed' && <BatchButton batchId={batchId} jobId={job.id} action={retry} words="Try again" title={job.title} />}
        </li>
      ))}
    </ul>
  );
}

/** One button about a batch, or about one text of it. */
export function BatchButton({ batchId, jobId, action, words, title }: { batchId: string; jobId?: string; action: FormAction; words: string; title?: string }) {
  return (
    <ActionForm action={action} className="inline-form">
      <input type="hidden" name="batchId" value={batchId} />
      {jobId && <input type="hidden" name="jobId" value={jobId} />}
      <button className="button small">{words}{title && <span className="visually-hidden"> {title}</span>}</button>
    </ActionForm>
  );
}
