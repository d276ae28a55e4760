import { z } from 'zod';
import { day, type Day } from '#domain/articles/day.ts';
import { RuleBroken } from '#domain/errors.ts';
import { boardFilters, type BoardFilters } from '#domain/leaderboard/board.ts';
import type { Filters } from '#domain/predictions/queries.ts';
import { undecidedAs, type UndecidedAs } from '#domain/predictions/state.ts';
import type { View } from '#domain/scoring/facts.ts';
import { say, sentences, type Plain } from '#words/say.ts';

export type RawParams = Record<string, string | string[] | undefined>;
type Place = NonNullable<Filters['after']>;

const tooLong = () => say('is too long');
const words = z.string().trim().max(200, { error: tooLong });
// A day, or how bold a number is, and the row that has it.
const place = z.string().regex(/^(?:\d{4}-\d{2}-\d{2}|-1|\d{1,6})~[\w-]{1,64}$/).transform((text): Place => {
  const [from = '', id = ''] = text.split('~');
  return { day: from, id };
});
/** Two whole numbers, "12~7": where a page of a list goes on that is ordered by a count. */
export const countPlace = z.string().regex(/^\d{1,9}~\d{1,15}$/).transform((text) => text.split('~').map(Number) as [number, number]);
// Whole per cent, "60-70": an address that people can read and change.
const chance = z.string().regex(/^\d{1,3}-\d{1,3}$/).transform((text) => {
  const [low = 0, high = 0] = text.split('-').map((part) => Number(part) * 10_000);
  return { low, high };
}).refine(({ low, high }) => low < high && high <= 1_000_000, { error: () => say('must be a range of per cent, 60-70') });
const filterShapes = {
  show: z.enum(['open', 'decided', 'all']), topic: words, by: words, q: words,
  basis: z.enum(['stated', 'implied', 'none']), lang: z.enum(['en', 'zh-Hans', 'zh-Hant']), chance, part: z.enum(['calibration', ...undecidedAs]), sort: z.enum(['due', 'newest', 'boldest']), outlet: words, after: place, before: place,
};

/** The filters of a list from its address. What cannot be read is left out, with a note for the reader. */
export function readFilters(raw: RawParams, today: Day): { filters: Filters; view: View; notes: string[] } {
  const { values: { lang, show, part, ...rest }, notes } = readEach(raw, filterShapes);
  const { view, notes: more } = readView(raw, today);
  const asOf = view.asOf === today && view.clock === 'now' ? undefined : { day: view.asOf, clock: view.clock };
  return { filters: { ...rest, show: show ?? 'open', language: lang, ...partOf(part, view.asOf), asOf }, view, notes: [...notes, ...more] };
}

// What numbers elsewhere count: the list of it is as long as they say.
function partOf(part: 'calibration' | UndecidedAs | undefined, on: Day): Partial<Filters> {
  if (part === undefined) return {};
  return part === 'calibration' ? { calibratedOn: on } : { undecidedOn: { day: on, as: part }, ofOthers: true };
}

/** The day and the clock by which to look; a day that has not come yet is today. */
export function readView(raw: RawParams, today: Day): { view: View; notes: string[] } {
  const { values: { asOf, clock }, notes } = readEach(raw, { asOf: day, clock: z.enum(['now', 'then']) });
  if (asOf && asOf > today) return { view: { asOf: today, clock: clock ?? 'now' }, notes: [...notes, say('{day} has not come yet: this is today.', { day: asOf })] };
  return { view: { asOf: asOf ?? today, clock: clock ?? 'now' }, notes };
}

/** What an address says under a name; the first, where it says several things. */
export function one(raw: RawParams, name: string): string | undefined {
  return [raw[name]].flat()[0];
}

/** The prediction that somebody came from. */
export function fromIn(raw: RawParams): string | null {
  const from = one(raw, 'from');
  return from && /^[\w-]{1,64}$/.test(from) ? from : null;
}

const { topic: _topic, language, counted, ...narrow } = boardFilters.shape;
const boardShapes = { ...narrow, asOf: day, clock: z.enum(['now', 'then']), topic: words, lang: language, count: counted, after: z.string().max(2_000, { error: tooLong }) };

/** The day, the clock and the filters of a table, and the row after which its page begins. */
export function readBoard(raw: RawParams, today: Day): { view: View; filters: BoardFilters; after: string | undefined; notes: string[] } {
  const { view } = readView(raw, today);
  const { values: { asOf: _asOf, clock: _clock, lang, count, after, ...filters }, notes } = readEach(raw, boardShapes);
  return { view, filters: { ...filters, language: lang, counted: count }, after, notes: [...new Set([...notes, ...readView(raw, today).notes])] };
}

const called: Record<string, Plain | undefined> = sentences({ show: 'list', by: 'forecaster', q: 'search', basis: 'kind of number', lang: 'language', chance: 'range of chances', part: 'part of the record', sort: 'order', outlet: 'outlet', after: 'page', asOf: 'day', clock: 'clock', count: 'choice of statements', role: 'role', entered: 'time of entry', horizon: 'horizon', kind: 'kind', days: 'number of days', what: 'kind of event', from: 'first day', to: 'last day', of: 'subject', before: 'page' });

type Read<Shapes extends Record<string, z.ZodType>> = { values: { [K in keyof Shapes]?: z.output<Shapes[K]> | undefined }; notes: string[]; unread: string[] };

/** Each by itself, so that one bad value does not take the good ones with it; what could not be read is noted for a reader, and named for a program. */
export function readEach<Shapes extends Record<string, z.ZodType>>(raw: RawParams, shapes: Shapes): Read<Shapes> {
  const values: Record<string, unknown> = {};
  const [notes, unread]: [string[], string[]] = [[], []];
  for (const [name, shape] of Object.entries(shapes)) {
    const given = one(raw, name);
    if (given === undefined || given.trim() === '') continue;
    const parsed = shape.safeParse(given);
    if (parsed.success) values[name] = parsed.data;
    else {
      const known = called[name];
      notes.push(say('The {name} “{given}” could not be read and was left out.', { name: known ? say(known) : name, given: given.slice(0, 40) }));
      unread.push(name);
    }
  }
  return { values: values as Read<Shapes>['values'], notes, unread };
}

/** For programs, which read no notes: what they ask for is answered as asked or not at all. */
export function needRead(unread: readonly string[]): void {
  if (unread.length > 0) throw new RuleBroken(say('Please check {names} in the address. Nothing is answered.', { names: unread.join(', ') }), Object.fromEntries(unread.map((name) => [name, say('cannot be read')])));
}
