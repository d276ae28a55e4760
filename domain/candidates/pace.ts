/** Longer between two decisions is a break, not work. In seconds. */
const BREAK = 300;
/** Fewer gaps tell nothing of how fast somebody works. */
const FEWEST = 5;

/** Minutes that an editor needs for what is left, by the middle of their own recent gaps between decisions; null where too little is known. `decided`: instants, in any order. */
export function minutesLeft(decided: readonly string[], left: number): number | null {
  const times = decided.map((at) => Date.parse(at) / 1000).sort((a, b) => a - b);
  const gaps = times.slice(1).map((time, i) => time - times[i]!).filter((gap) => gap > 0 && gap <= BREAK).sort((a, b) => a - b);
  if (gaps.length < FEWEST || left === 0) return null;
  return Math.max(1, Math.round((gaps[Math.floor(gaps.length / 2)]! * left) / 60));
}
