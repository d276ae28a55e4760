import { counted, inARow } from '#words/say.ts';

type Counts = { all: number; waiting: number; working: number; done: number; failed: number; found: number; known: number };

/** How far a batch is, in words: "7 of 20 read, 61 candidates found; 1 failed; 2 were here already". */
export function progressWords({ all, done, failed, found, known }: Counts): string {
  const parts = [counted(found, '{done} of {all} read, {n} candidate found', '{done} of {all} read, {n} candidates found', { done, all })];
  if (failed > 0) parts.push(counted(failed, '{n} failed', '{n} failed'));
  if (known > 0) parts.push(counted(known, '{n} was here already', '{n} were here already'));
  return inARow(parts);
}

/** True while something of it is still to be done. */
export function isOpen({ waiting, working }: Pick<Counts, 'waiting' | 'working'>): boolean {
  return waiting + working > 0;
}
