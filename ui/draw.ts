import type { ReactElement } from 'react';

type Draw = (list: ReactElement) => string;
// Next bundles this file apart from the server, so they meet at one place.
const place = globalThis as { hindcastDraw?: Draw | undefined };

/** Names who turns the rows of long lists into markup; nobody does where it is undefined. */
export function drawListsBy(draw: Draw | undefined): void {
  place.hindcastDraw = draw;
}

/**
 * The markup of rows that hold no component of the browser, drawn at once; null where nobody draws. A page is otherwise drawn three times, as elements,
 * as what is sent of them to scripts, and as markup (decision 0013).
 */
export function markupOf(rows: ReactElement): { __html: string } | null {
  return place.hindcastDraw ? { __html: place.hindcastDraw(rows) } : null;
}
