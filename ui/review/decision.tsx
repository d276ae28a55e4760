import type { ReactNode } from 'react';
import { Hidden } from './forecast-fields.tsx';

type Where = { id: string; articleId: string };

/** The address of a candidate, at a place on its page. */
export function reviewPath({ id, articleId }: Where, place: string): string {
  return `/review/${articleId}?c=${id}#${place}`;
}

/** The entries of a decision: open while the candidate waits; once it is decided, folded away as another way to decide it. */
export function Decision({ waits, title, otherwise, children }: { waits: boolean; title: string; otherwise: string; children: ReactNode }) {
  return (
    <details className="decision" open={waits}>
      <summary><h2>{waits ? title : otherwise}</h2></summary>
      {!waits && <Hidden values={{ instead: 'yes' }} />}
      <div className="form">{children}</div>
    </details>
  );
}
