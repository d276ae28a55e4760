import Link from 'next/link';
import { isOpen, progressWords } from '#domain/intake/progress.ts';
import { Minute } from './minute.tsx';

export type ShownBatch = { batchId: string; all: number; waiting: number; working: number; done: number; failed: number; found: number; known: number; queuedAt: string | null; queuedBy: string | null; feedTitle: string | null };

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
          <p><Link prefetch={false} href={`/intake/${batch.batchId}`}>{batch.feedTitle ? `From ${batch.feedTitle}` : batch.all === 1 ? 'One text' : `${batch.all} texts`}</Link></p>
          <p className="small">{progressWords(batch)}{isOpen(batch) && <strong> · being read</strong>}</p>
          <p className="small muted">{batch.queuedAt && <Minute at={batch.queuedAt} />} by {batch.queuedBy}</p>
        </li>
      ))}
    </ul>
  );
}
