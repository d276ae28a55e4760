import { Fragment, type ReactNode } from 'react';

/** React hands a long list over piece by piece, and each piece costs more than what is in it: three thousand characters make a good one. */
const BUNCH = 2;

/** The rows of a long list, a few at a time. */
export function inBunches<T extends { id: string }>(rows: readonly T[], draw: (row: T) => ReactNode): ReactNode[] {
  return Array.from({ length: Math.ceil(rows.length / BUNCH) }, (_, i) => rows.slice(BUNCH * i, BUNCH * (i + 1))).map((bunch) => <Fragment key={bunch[0]!.id}>{bunch.map(draw)}</Fragment>);
}
