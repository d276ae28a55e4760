type Counts = { all: number; waiting: number; working: number; done: number; failed: number; found: number; known: number };

/** How far a batch is, in words: "7 of 20 read, 61 candidates found; 1 failed; 2 were here already". */
export function progressWords({ all, done, failed, found, known }: Counts): string {
  const parts = [`${done} of ${all} read, ${found} ${found === 1 ? 'candidate' : 'candidates'} found`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (known > 0) parts.push(`${known} ${known === 1 ? 'was' : 'were'} here already`);
  return parts.join('; ');
}

/** True while something of it is still to be done. */
export function isOpen({ waiting, working }: Pick<Counts, 'waiting' | 'working'>): boolean {
  return waiting + working > 0;
}
