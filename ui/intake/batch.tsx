import { whoWords } from '#domain/auth/actor-words.ts';
import { isOpen, progressWords } from '#domain/intake/progress.ts';
import { counted, say } from '#words/say.ts';
import { Words } from '../claim.tsx';
import { Link } from '../link.tsx';
import { Rich } from '../rich.tsx';
import { Minute } from '../when.tsx';

type ShownBatch = { batchId: string; all: number; waiting: number; working: number; done: number; failed: number; found: number; known: number; queuedAt: string | null; queuedBy: string | null; feedTitle: string | null };

/** Where it came from, or how much it is. */
export function BatchTitle({ batch: { feedTitle, all } }: { batch: Pick<ShownBatch, 'feedTitle' | 'all'> }) {
  return feedTitle ? <Rich of="From {feed}" feed={<Words text={feedTitle} />} /> : <>{counted(all, 'One text', '{n} texts')}</>;
}

/** How far a batch is: a bar, and the same in words. */
export function Progress({ batch }: { batch: ShownBatch }) {
  const progress = progressWords(batch);
  return (
    <>
      <progress max={batch.all} value={batch.done + batch.failed} aria-label={say('Read so far')} />
      <p role="status">{isOpen(batch) ? say('{progress}.', { progress }) : say('{progress}. Nothing waits.', { progress })}</p>
    </>
  );
}

export function BatchList({ batches }: { batches: readonly ShownBatch[] }) {
  return (
    <ul className="plain-list">
      {batches.map((batch) => (
        <li key={batch.batchId} className="list-row">
          <p><Link href={`/intake/${batch.batchId}`}><BatchTitle batch={batch} /></Link></p>
          <p className="small">{progressWords(batch)}{isOpen(batch) && <strong> · {say('being read')}</strong>}</p>
          {batch.queuedAt && <p className="small muted"><Rich of="{when} by {name}" when={<Minute at={batch.queuedAt} />} name={batch.queuedBy && whoWords(batch.queuedBy)} /></p>}
        </li>
      ))}
    </ul>
  );
}
