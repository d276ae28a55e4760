import { Fragment, type ReactNode } from 'react';
import type { Row } from '#domain/leaderboard/standings.ts';
import { plural } from '#domain/predictions/state.ts';
import { UndecidedWords } from './undecided.tsx';
import { decimal } from './words.ts';

/** One forecaster's numbers in words; nothing that the leaderboard counts is left out. */
export function Counts({ row: { sums, meanBrier, meanReferenceLoss }, undecided, listOf }: { row: Row } & Parameters<typeof UndecidedWords>[0]) {
  const facts: [string, ReactNode][] = [
    ['Right side', sums.calls === 0 ? 'no call decided yet' : `${sums.hits} of ${plural(sums.calls, 'call')}`],
    ['Scored', sums.n === 0 ? 'none yet' : `${sums.n} (${sums.stated} with a stated number, ${sums.implied} implied by words)`],
    ...(meanBrier === null ? [] : [['Brier score', <>{decimal(meanBrier)}<span className="how">0 to 1, lower is better; the base rate’s was {decimal(meanReferenceLoss ?? 0)}</span></>] as [string, ReactNode]]),
    ['Without a number', `${sums.bare} decided, ${sums.hedges} only hedged`],
    ['Open', <>{sums.open}{sums.overdue > 0 && <>, of which <UndecidedWords undecided={undecided} listOf={listOf} /></>}</>],
    ['Not counted', `${sums.void} annulled, ${sums.late} made too late, ${sums.other} said again`],
  ];
  return <dl className="facts">{facts.map(([name, value]) => <Fragment key={name}><dt>{name}</dt><dd>{value}</dd></Fragment>)}</dl>;
}
