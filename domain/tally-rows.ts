import { sql, type SQL } from 'drizzle-orm';
import type { Reader, Writer } from '#db/connection.ts';
import { tallyDays, tallyMonths, tallyPending } from '#db/scoring-schema.ts';
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
  const now = all.filter((move) => move.day <= reached);
  addToMonths(tx, now, monthOf(reached));
  addToDays(tx, now);
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

/** Sums as text, without those that are nothing: "n=1 loss=40000000000". The form in which days and pending moves are kept. */
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

/** The moves of a month as they are kept: "2026-01-05 n=1;2026-01-09 open=-1", the earliest first; empty where they are nothing. */
export function daysText(days: ReadonlyMap<Day, Sums>): string {
  const parts: string[] = [];
  for (const [day, sums] of days) {
    const text = sumsText(sums);
    if (text !== '') parts.push(`${day} ${text}`);
  }
  return parts.sort().join(';');
}

export function daysIn(text: string): Map<Day, Sums> {
  return new Map(text === '' ? [] : text.split(';').map((part) => [part.slice(0, 10), sumsIn(part.slice(11))]));
}

export function addDay(days: Map<Day, Sums>, { day, sums }: Pick<Move, 'day' | 'sums'>): Map<Day, Sums> {
  const known = days.get(day);
  if (known) addSums(known, sums);
  else days.set(day, { ...sums });
  return days;
}

/** Sets rows of a derived table, given as JSON arrays in the order of its columns. */
export function setRows(tx: Writer, table: typeof tallyDays | typeof tallyPending, rows: readonly string[]): void {
  if (rows.length > 0) tx.run(sql`insert or replace into ${table} select ${valuesOf(4)} from json_each(${`[${rows.join(',')}]`})`);
}

function valuesOf(width: number): SQL {
  return sql.raw(Array.from({ length: width }, (_, i) => `value ->> ${i}`).join(', '));
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
  for (const { place: [clock, month, part], more } of changes.values()) {
    const [kept] = tx.values<[string, Uint8Array]>(sql`select ids, sums from ${tallyMonths} where clock = ${clock} and month = ${month} and part = ${part}`);
    const pack = withAdded(kept ? packIn(...kept) : NOBODY, more);
    if (pack.ids.length > 0) setMonth(tx, clock, month, part, pack);
    else if (kept) tx.run(sql`delete from ${tallyMonths} where clock = ${clock} and month = ${month} and part = ${part}`);
  }
}

const NOBODY: Pack = { ids: [], values: new Float64Array() };

export function setMonth(tx: Writer, clock: string, month: string, part: number, pack: Pack): void {
  const { ids, sums } = bytesOf(pack);
  tx.run(sql`insert or replace into ${tallyMonths} values (${clock}, ${month}, ${part}, ${ids}, ${Buffer.from(sums.buffer, sums.byteOffset, sums.byteLength)})`);
}

function addToDays(tx: Writer, moves: readonly Moved[]): void {
  const places = [...Map.groupBy(moves, ({ clock, forecasterId, day }) => JSON.stringify([clock, monthOf(day), forecasterId]))];
  if (places.length === 0) return;
  const kept = new Map(tx.values<[number, string]>(sql`select key, moves from json_each(${`[${places.map(([key]) => key).join(',')}]`})
    cross join ${tallyDays} on clock = value ->> 0 and month = value ->> 1 and forecaster_id = value ->> 2`));
  const texts = places.map(([, its], i) => daysText(its.reduce(addDay, daysIn(kept.get(i) ?? ''))));
  setRows(tx, tallyDays, places.flatMap(([key], i) => (texts[i] === '' ? [] : [`${key.slice(0, -1)},${JSON.stringify(texts[i])}]`])));
  const empty = places.flatMap(([key], i) => (texts[i] === '' ? [key] : []));
  if (empty.length > 0) tx.run(sql`delete from ${tallyDays} where (clock, month, forecaster_id) in (select ${valuesOf(3)} from json_each(${`[${empty.join(',')}]`}))`);
}

function addToPending(tx: Writer, moves: readonly Moved[]): void {
  if (moves.length === 0) return;
  const places = moves.map(({ clock, day, forecasterId }) => [clock, day, forecasterId]);
  const kept = new Map(tx.values<[number, string]>(sql`select key, moves from json_each(${JSON.stringify(places)}) cross join ${tallyPending} on clock = value ->> 0 and day = value ->> 1 and forecaster_id = value ->> 2`));
  const sums = moves.map((move, i) => addSums(sumsIn(kept.get(i) ?? ''), move.sums));
  setRows(tx, tallyPending, places.flatMap((place, i) => (isNothing(sums[i]!) ? [] : [JSON.stringify([...place, sumsText(sums[i]!)])])));
  const gone = places.filter((_, i) => isNothing(sums[i]!));
  if (gone.length > 0) tx.run(sql`delete from ${tallyPending} where (clock, day, forecaster_id) in (select ${valuesOf(3)} from json_each(${JSON.stringify(gone)}))`);
}
