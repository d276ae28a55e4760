import { Fragment, type ReactNode } from 'react';
import type { Row } from '#domain/leaderboard/standings.ts';
import { counted, say } from '#words/say.ts';
import { Rich } from './rich.tsx';
import { UndecidedWords } from './undecided.tsx';
import { decimal } from './words.ts';

/** One forecaster's numbers in words; nothing that the leaderboard counts is left out. */
export function Counts({ row: { sums, meanBrier, meanReferenceLoss }, undecided, listOf }: { row: Row } & Parameters<typeof UndecidedWords>[0]) {
  const facts: [string, ReactNode][] = [
    [say('Right side'), sums.calls === 0 ? say('no call decided yet') : counted(sums.calls, '{hits} of {n} call', '{hits} of {n} calls', { hits: sums.hits })],
    [say('Scored'), sums.n === 0 ? say('none yet') : say('{n} ({stated} with a stated number, {implied} implied by words)', { n: sums.n, stated: sums.stated, implied: sums.implied })],
    ...(meanBrier === null ? [] : [[say('Brier score'), <>{decimal(meanBrier)}<span className="how">{say('0 to 1, lower is better; the base rate’s was {loss}', { loss: decimal(meanReferenceLoss ?? 0) })}</span></>] as [string, ReactNode]]),
    [say('Without a number'), say('{bare} decided, {hedges} only hedged', { bare: sums.bare, hedges: sums.hedges })],
    [say('Open'), sums.overdue > 0 ? <Rich key="open" of="{open}, of which {undecided}" open={sums.open} undecided={<UndecidedWords undecided={undecided} listOf={listOf} />} /> : sums.open],
    [say('Not counted'), say('{void} annulled, {late} made too late, {other} said again', { void: sums.void, late: sums.late, other: sums.other })],
  ];
  return <dl className="facts">{facts.map(([name, value]) => <Fragment key={name}><dt>{name}</dt><dd>{value}</dd></Fragment>)}</dl>;
}
