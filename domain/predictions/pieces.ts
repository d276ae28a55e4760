import { addDays, type Day } from '#domain/articles/day.ts';

type Spell = { first: Day; last: Day; decided: boolean; place: Day };
/** A part of a spell, over which it stands as one thing: still open, overdue, or decided. */
export type Piece<S extends Spell> = S & { overdue: boolean };

/**
 * A spell in pieces, in order: what was open is overdue after its last day; and each part is cut where the first whole block of two years begins in it
 * and where the last one ends, so that the pieces which cover a given day are of few eras, however long spells are.
 */
export function piecesOf<S extends Spell>(spell: S): Piece<S>[] {
  const { first, last, decided, place } = spell;
  if (decided || place >= last) return cut({ ...spell, overdue: false });
  if (place < first) return cut({ ...spell, overdue: true });
  return [...cut({ ...spell, overdue: false, last: place }), ...cut({ ...spell, overdue: true, first: addDays(place, 1) })];
}

function cut<P extends { first: Day; last: Day }>(part: P): P[] {
  const [begins, ends] = [beginsBlock(part.first), endsBlock(part.last)];
  const [first, last] = [blockOf(part.first) + (begins ? 0 : 1), blockOf(part.last) - (ends ? 0 : 1)];
  if (first > last + (begins || ends ? 0 : 1)) return [part];
  return [
    ...(begins ? [] : [{ ...part, last: endOf(first - 1) }]),
    ...(first > last ? [] : [{ ...part, first: beginningOf(first), last: endOf(last) }]),
    ...(ends ? [] : [{ ...part, first: beginningOf(last + 1) }]),
  ];
}

/** Whether a block of two years begins with this day. */
export function beginsBlock(day: Day): boolean {
  return day === beginningOf(blockOf(day));
}

/** Whether a block of two years ends with it. */
export function endsBlock(day: Day): boolean {
  return day === endOf(blockOf(day));
}

function blockOf(day: Day): number {
  return Math.floor(Number(day.slice(0, 4)) / 2);
}

function beginningOf(block: number): Day {
  return `${String(block * 2).padStart(4, '0')}-01-01`;
}

function endOf(block: number): Day {
  return `${String(block * 2 + 1).padStart(4, '0')}-12-31`;
}
