import { Link } from '../link.tsx';
import { isOpen, progressWords } from '#domain/intake/progress.ts';
import { Words } from '../claim.tsx';
import { Minute } from '../when.tsx';

type ShownBatch = { batchId: string; all: number; waiting: number; working: number; done: number; failed: number; found: number; known: number; queuedAt: string | null; queuedBy: string | null; feedTitle: string | null };

/** Where it came from, or how much it is. */
export function BatchTitle({ batch: { feedTitle, all } }: { batch: Pick<ShownBatch, 'feedTitle' | 'all'> }) {
  return feedTitle ? <>From <Words text={feedTitle} /></> : <>{all === 1 ? 'One text' : `${all} texts`}</>;
}

/** How far a batch is: a bar, and the same in words. */
export function Progress({ batch }: { batch: ShownBatch }) {
  return (
    <>
      <progress max={batch.all} value={batch.done + batch.failed} aria-label="Read so far" />
      <p role="status">{progressWords(batch)}{isOpen(batch) ? '.' : '. Nothing waits.'}</p>
    </>
  );
}

export function BatchList({ batches }: { batches: readonly ShownBatch[] }) {
  return (
    <ul className="plain-list">
      {batches.map((batch) => (
        <li key={batch.batchId} className="list-row">
          <p><Link href={`/intake/${batch.batchId}`}><BatchTitle batch={batch} /></Link></p>
          <p className="small">{progressWords(batch)}{isOpen(batch) && <strong> · being read</strong>}</p>
          <p className="small muted">{batch.queuedAt && <Minute at={batch.queuedAt} />} by {batch.queuedBy}</p>
        </li>
      ))}
    </ul>
  );
}
