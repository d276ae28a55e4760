import { sql } from 'drizzle-orm';
import type { Reader, Writer } from '#db/connection.ts';
import { tallyMonths, tallyPending } from '#db/scoring-schema.ts';
import { settings } from '#db/schema.ts';
import { addMonths, type Day } from '#domain/articles/day.ts';
import { isNothing, type Move } from '#domain/scoring/moves.ts';
import { bytesOf, packIn, partOf, withAdded, type Pack } from '#domain/scoring/packed.ts';
import { addSums, noSums, SUMS, type Sums } from '#domain/scoring/sums.ts';

/** A move of one forecaster's sums. */
export type Moved = Move & { forecasterId: string };

const REACHED = 'standings reached';
/** The last day that the tallies hold; what moves after it is pending. Null before anything was recorded. */
export function reachedDay(db: Reader): Day | null {
  return db.values<[string]>(sql`select value from ${settings} where key = ${REACHED}`)[0]?.[0] ?? null;
}

export function reach(tx: Writer, day: Day): void {
  tx.run(sql`insert into ${settings} values (${REACHED}, ${day}) on conflict (key) do update set value = excluded.value`);
}

/**
 * Adds moves to the derived tables, up to and including `until`, the last day on which a fact was recorded. Months on the way are
 * opened with what stood at the end of the one before; what was pending and has come is moved in.
 */
export function addMoves(tx: Writer, moves: readonly Moved[], until: Day): void {
  const before = reachedDay(tx);
  const reached = before !== null && before > until ? before : until;
  const come = before === null || reached === before ? [] : openMonths(tx, before, reached);
  if (reached !== before) reach(tx, reached);
  const all = merged([...come, ...moves]);
  addToMonths(tx, all.filter((move) => move.day <= reached), monthOf(reached));
  addToPending(tx, all.filter((move) => move.day > reached));
}

export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthOf(addMonths(`${month}-01`, 1))) months.push(month);
  return months;
}

/** Sums as text, without those that are nothing: "n=1 loss=40000000000". The form in which pending moves are kept. */
export function sumsText(sums: Sums): string {
  let text = '';
  for (const name of SUMS) if (sums[name] !== 0) text += text === '' ? `${name}=${sums[name]}` : ` ${name}=${sums[name]}`;
  return text;
}

export function sumsIn(text: string): Sums {
  const sums = noSums();
  if (text === '') return sums;
  for (const part of text.split(' ')) {
    const at = part.indexOf('=');
    sums[part.slice(0, at) as keyof Sums] = Number(part.slice(at + 1));
  }
  return sums;
}

/** Sets pending moves, given as JSON arrays in the order of the columns. */
export function setPending(tx: Writer, rows: readonly string[]): void {
  if (rows.length > 0) tx.run(sql`insert or replace into ${tallyPending} select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${`[${rows.join(',')}]`})`);
}

function openMonths(tx: Writer, from: Day, to: Day): Moved[] {
  for (const month of monthsBetween(monthOf(from), monthOf(to)).slice(1)) {
    const last = monthOf(addMonths(`${month}-01`, -1));
    tx.run(sql`insert into ${tallyMonths} select clock, ${month}, part, ids, sums from ${tallyMonths} where clock in ('now', 'then') and month = ${last}`);
  }
  const come = tx.values<[Move['clock'], Day, string, string]>(sql`select clock, day, forecaster_id, moves from ${tallyPending} where clock in ('now', 'then') and day <= ${to}`);
  if (come.length > 0) tx.run(sql`delete from ${tallyPending} where clock in ('now', 'then') and day <= ${to}`);
  return come.map(([clock, day, forecasterId, moves]) => ({ clock, day, forecasterId, sums: sumsIn(moves) }));
}

function merged(moves: readonly Moved[]): Moved[] {
  const byPlace = new Map<string, Moved>();
  for (const move of moves) {
    const key = `${move.clock} ${move.day} ${move.forecasterId}`;
    const known = byPlace.get(key);
    if (known) addSums(known.sums, move.sums);
    else byPlace.set(key, { ...move, sums: { ...move.sums } });
  }
  return [...byPlace.values()].filter(({ sums }) => !isNothing(sums));
}

function addToMonths(tx: Writer, moves: readonly Moved[], last: string): void {
  const changes = new Map<string, { place: [Move['clock'], string, number]; more: Map<string, Sums> }>();
  for (const { clock, day, forecasterId, sums } of moves) {
    const part = partOf(forecasterId);
    for (const month of monthsBetween(monthOf(day), last)) {
      const key = `${clock} ${month} ${part}`;
      let change = changes.get(key);
      if (!change) changes.set(key, change = { place: [clock, month, part], more: new Map() });
      change.more.set(forecasterId, addSums(change.more.get(forecasterId) ?? noSums(), sums));
    }
  }
  const all = [...changes.values()];
  if (all.length === 0) return;
  const kept = new Map(tx.values<[number, string, Uint8Array]>(sql`select key, ids, sums from json_each(${JSON.stringify(all.map(({ place }) => place))})
    cross join ${tallyMonths} on clock = value ->> 0 and month = value ->> 1 and part = value ->> 2`).map(([key, ids, sums]) => [key, packIn(ids, sums)]));
  for (const [key, { place, more }] of all.entries()) setMonth(tx, ...place, withAdded(kept.get(key) ?? NOBODY, more), kept.has(key));
}

const NOBODY: Pack = { ids: [], values: new Float64Array() };

/** Sets the sums of a part at the end of a month; a part with nobody in it has no row. */
export function setMonth(tx: Writer, clock: string, month: string, part: number, pack: Pack, isThere = false): void {
  const bytes = bytesOf(pack);
  const sums = Buffer.from(bytes.sums.buffer, bytes.sums.byteOffset, bytes.sums.byteLength);
  const place = sql`clock = ${clock} and month = ${month} and part = ${part}`;
  if (!isThere && pack.ids.length > 0) tx.run(sql`insert into ${tallyMonths} values (${clock}, ${month}, ${part}, ${bytes.ids}, ${sums})`);
  else if (isThere && pack.ids.length > 0) tx.run(sql`update ${tallyMonths} set ids = ${bytes.ids}, sums = ${sums} where ${place}`);
  else if (isThere) tx.run(sql`delete from ${tallyMonths} where ${place}`);
}

function addToPending(tx: Writer, moves: readonly Moved[]): void {
  if (moves.length === 0) return;
  const places = moves.map(({ clock, day, forecasterId }) => [clock, day, forecasterId]);
  const kept = new Map(tx.values<[number, string]>(sql`select key, moves from json_each(${JSON.stringify(places)}) cross join ${tallyPending} on clock = value ->> 0 and day = value ->> 1 and forecaster_id = value ->> 2`));
  const sums = moves.map((move, i) => addSums(sumsIn(kept.get(i) ?? ''), move.sums));
  setPending(tx, places.flatMap((place, i) => (isNothing(sums[i]!) ? [] : [JSON.stringify([...place, sumsText(sums[i]!)])])));
  const gone = places.filter((_, i) => isNothing(sums[i]!));
  if (gone.length > 0) tx.run(sql`delete from ${tallyPending} where (clock, day, forecaster_id) in (select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(gone)}))`);
}
