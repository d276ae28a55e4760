import { z } from 'zod';
import { dayOf, day } from '#domain/articles/day.ts';
import { rebuildStandings } from '#domain/leaderboard/commands.ts';
import { boardFilters } from '#domain/leaderboard/board.ts';
import { undecidedAs } from '#domain/predictions/state.ts';
import { boardOn } from '#domain/leaderboard/board-queries.ts';
import { context, parse, Usage, type ShellCommand } from './usage.ts';
import { line } from './line.ts';

const told = ['as-of', 'clock', 'topic', 'horizon', 'lang', 'kind', 'basis', 'role', 'count', 'entered'] as const;
const shape = boardFilters.extend({ asOf: day.optional(), clock: z.enum(['now', 'then']).default('now') });

export const leaderboard: ShellCommand = {
  usage: '[--as-of DAY] [--clock now|then] [--topic TEXT] [--horizon month|year|longer] [--lang en|zh-Hans|zh-Hant] [--kind KIND] [--basis stated] [--role outlet] [--count first|last|every|time] [--entered before] [--json]',
  async run(args) {
    const { given } = parse(args, told, ['json']);
    const read = shape.safeParse({ ...given, asOf: given['as-of'], language: given.lang, counted: given.count });
    if (!read.success) throw new Usage(`${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')}\nhindcast leaderboard ${leaderboard.usage}`);
    const { store, now } = context();
    // After an upgrade this may be the first that looks.
    await rebuildStandings(context(), { missing: true });
    const { asOf = dayOf(now), clock, ...filters } = read.data;
    const { rows, ranges, names, undecided } = await boardOn(store.read, { asOf, clock }, filters, { most: Infinity });
    if (given.json) {
      console.log(JSON.stringify(rows.map((row) => ({ ...row, name: names.get(row.forecasterId), ranks: ranges.get(row.forecasterId) ?? null, undecided: undecided.get(row.forecasterId) }))));
      return 0;
    }
    for (const row of rows) {
      const range = ranges.get(row.forecasterId);
      const place = row.rank === null ? (row.provisional ? 'provisional' : '-') : `#${row.rank}${range && range.best !== range.worst ? ` (${range.best}-${range.worst})` : ''}`;
      const points = row.points === null ? 'not scored yet' : `${row.points.toFixed(1)} points [${row.low!.toFixed(1)}, ${row.high!.toFixed(1)}]`;
      const waits = undecidedAs.map((as) => [undecided.get(row.forecasterId)![as], as] as const).filter(([n]) => n > 0).map(([n, as]) => `  ${n} ${as}`).join('');
      console.log(line`${place}  ${names.get(row.forecasterId) ?? row.forecasterId}  ${points}  ${row.n} scored${waits}`);
    }
    return 0;
  },
};
