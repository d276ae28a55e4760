import { z } from 'zod';
import { say } from '#words/say.ts';

/** A calendar day, `YYYY-MM-DD`, in the zone that its owner states (UTC unless said otherwise). */
export type Day = string;

/** How much of a day is known: show "1990", never "1 January 1990", where the precision is `year`. */
export const precision = z.enum(['day', 'month', 'year']);
export type Precision = z.infer<typeof precision>;

/** Parses a day and refuses days that no calendar has (2026-02-30). */
export const day = z.string().refine(isDay, { error: ({ input }) => (input === '' ? say('is missing') : say('must be a calendar day, written YYYY-MM-DD')) });

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export const FIRST_DAY: Day = '0001-01-01';
export const LAST_DAY: Day = '9999-12-31';
const FIRST_INSTANT = Date.parse(`${FIRST_DAY}T00:00:00Z`);
const LAST_INSTANT = Date.parse(`${LAST_DAY}T23:59:59Z`);

/** The day that an instant falls on, in UTC; beyond the years that four digits can write, the last such day. */
export function dayOf(instant: Date): Day {
  return dayAt(instant.getTime());
}

/** The day that an instant falls on in a time zone by its IANA name; RangeError for a zone that is none. */
export function dayIn(instant: Date, zone: string): Day {
  return zone === 'UTC' ? dayOf(instant) : new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

function dayAt(time: number): Day {
  if (Number.isNaN(time) || time > LAST_INSTANT) return LAST_DAY;
  if (time < FIRST_INSTANT) return FIRST_DAY;
  const number = Math.floor(time / 86_400_000);
  let day = days.get(number);
  if (day === undefined) {
    if (days.size >= 4_096) days.clear();
    days.set(number, (day = new Date(time).toISOString().slice(0, 10)));
  }
  return day;
}

/** Days are reckoned from again and again: those of one article are few. */
const instants = new Map<Day, number>();
const days = new Map<number, Day>();

function instantOf(day: Day): number {
  const there = instants.get(day);
  if (there !== undefined) return there;
  if (instants.size >= 4_096) instants.clear();
  const instant = Date.parse(`${day}T00:00:00Z`);
  instants.set(day, instant);
  return instant;
}

export function addDays(from: Day, count: number): Day {
  return dayAt(instantOf(from) + count * 86_400_000);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((instantOf(to) - instantOf(from)) / 86_400_000);
}

/** Adds calendar months; the 31st becomes the last day of a shorter month. */
export function addMonths(from: Day, months: number): Day {
  if (Math.abs(months) > 120_000) return months > 0 ? LAST_DAY : FIRST_DAY;
  const [year, month, date] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 + months, Number(from.slice(8))];
  const last = new Date(utc(year, month + 1, 0)).getUTCDate();
  return dayAt(utc(year, month, Math.min(date, last)));
}

// `Date.UTC` takes the years 0 to 99 as 1900 to 1999.
function utc(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month, date);
}

/** The first day that a day of this precision may mean: 1990 known to the year begins on 1990-01-01. */
export function firstDayOf(value: Day, known: Precision): Day {
  switch (known) {
    case 'day': return value;
    case 'month': return `${value.slice(0, 7)}-01`;
    case 'year': return `${value.slice(0, 4)}-01-01`;
  }
}

/** The last day that a day of this precision may mean: 1990 known to the year ends on 1990-12-31. */
export function lastDayOf(value: Day, known: Precision): Day {
  switch (known) {
    case 'day': return value;
    case 'month': return addDays(addMonths(`${value.slice(0, 7)}-01`, 1), -1);
    case 'year': return `${value.slice(0, 4)}-12-31`;
  }
}
