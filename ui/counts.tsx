import { Fragment, type ReactNode } from 'react';
import type { Row } from '#domain/leaderboard/standings.ts';
import { decimal } from './words.ts';

/** One forecaster's numbers in words; nothing that the leaderboard counts is left out. */
export function Counts({ row }: { row: Row }) {
  const facts: [string, ReactNode][] = [
    ['Right side', row.calls === 0 ? 'no call decided yet' : `${row.hits} of ${row.calls} calls`],
    ['Scored', row.n === 0 ? 'none yet' : `${row.n} (${row.stated} with a stated number, ${row.implied} implied by words)`],
    ...(row.meanBrier === null ? [] : [['Brier score', <>{decimal(row.meanBrier)}<span className="how">0 to 1, lower is better; the base rate’s was {decimal(row.meanReferenceLoss ?? 0)}</span></>] as [string, ReactNode]]),
    ['Without a number', `${row.bare} decided, ${row.hedges} only hedged`],
    ['Open', `${row.open}${row.overdue > 0 ? `, of which ${row.overdue} overdue` : ''}`],
    ['Not counted', `${row.void} annulled, ${row.late} made too late, ${row.later} said again later`],
  ];
  return <dl className="facts">{facts.map(([name, value]) => <Fragment key={name}><dt>{name}</dt><dd>{value}</dd></Fragment>)}</dl>;
}
