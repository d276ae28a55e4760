import type { ReactNode } from 'react';

type NoticeTone = 'plain' | 'error' | 'late' | 'right' | 'wrong' | 'void';

/** A boxed message. `live` announces it to those who do not see it; errors always do. */
export function Notice({ tone = 'plain', title, live = false, children }: { tone?: NoticeTone; title?: string; live?: boolean; children: ReactNode }) {
  const role = tone === 'error' ? 'alert' : live ? 'status' : undefined;
  return (
    <div className={tone === 'plain' ? 'notice' : `notice ${tone}`} role={role}>
      {title && <h2>{title}</h2>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}

/** What would be here, why it is not, and the one thing to do. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{typeof children === 'string' ? <p>{children}</p> : children}</div>;
}
