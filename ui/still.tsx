import type { ReactNode } from 'react';
import { markupOf } from './draw.ts';

/** A part of a page that holds no component of the browser and waits for nothing: drawn at once, as the rows of lists are (decision 0013). */
export function Still({ className, children }: { className?: string; children?: ReactNode }) {
  const markup = markupOf(<>{children}</>);
  return markup ? <div className={className} dangerouslySetInnerHTML={markup} /> : <div className={className}>{children}</div>;
}
