import { again } from '#words/again.ts';
import { counted, gap, say, sentences } from '#words/say.ts';
import { Link } from '../link.tsx';
import { ActionForm } from '../action-form.tsx';
import { Words } from '../claim.tsx';
import type { FormAction } from '../form-state.ts';
import { Pill, type Tone } from '../pill.tsx';
import { Rich } from '../rich.tsx';
import { Minute } from '../when.tsx';

type ShownJob = { id: string; title: string; status: 'waiting' | 'working' | 'done' | 'failed'; error: string | null; articleId: string | null; found: number | null; isNew: boolean | null; runAt: string; tries: number };

const tones: Record<ShownJob['status'], Tone> = { waiting: 'plain', working: 'open', done: 'right', failed: 'wrong' };
const states = sentences({ waiting: 'Waits', working: 'Being read', done: 'Read', failed: 'Failed' });

/** The texts of a batch with what became of each. `retry` puts one that failed back. */
export function JobList({ jobs, batchId, retry }: { jobs: readonly ShownJob[]; batchId: string; retry: FormAction }) {
  return (
    <ul className="feed-list">
      {jobs.map((job) => (
        <li key={job.id}>
          <div>
            <p className="row top"><Pill tone={tones[job.status]}>{say(states[job.status])}</Pill><span className="address">{job.articleId ? <Link href={`/review/${job.articleId}`}><Words text={titleOf(job)} /></Link> : <Words text={titleOf(job)} />}</span></p>
            {job.status === 'done' && <p className="small muted">{job.isNew ? job.found === 0 ? say('No prediction found') : counted(job.found ?? 0, '{n} candidate found', '{n} candidates found') : say('Was here already')}</p>}
            {job.error && <p className={job.status === 'failed' ? 'feed-error' : 'small muted'}>{job.status === 'waiting' ? <>{again(firstSentence(job.error))}{gap()}<Rich of="It is tried again after {when}." when={<Minute at={job.runAt} />} /></> : again(job.error)}</p>}
          </div>
          {job.status === 'failed' && <BatchButton batchId={batchId} jobId={job.id} action={retry} words={say('Try again')} title={titleOf(job)} />}
        </li>
      ))}
    </ul>
  );
}

/** What went wrong, without the advice for a text that is not tried again: that would read as final. */
function firstSentence(error: string): string {
  return error.split(/(?<=[.?!]) /)[0]!;
}

/** Stored in English where it has no title of its own. */
function titleOf({ title }: ShownJob): string {
  return title === 'A text' || title === 'An entry without a title' ? say(title) : title;
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
