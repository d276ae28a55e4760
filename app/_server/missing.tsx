import type { ReactNode } from 'react';
import { Missing } from '#ui/missing.tsx';

/** The page of something that is not there, drawn on the server and answered with 404. Next's own `notFound` leaves it to a script, and is blank without one. */
export function missing(): ReactNode {
  const place = globalThis as { hindcastStatus?: (status: number) => void };
  place.hindcastStatus?.(404);
  return <Missing />;
}
