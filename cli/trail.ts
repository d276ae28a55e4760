import { day } from '#domain/articles/day.ts';
import { NotFound } from '#domain/errors.ts';
import { subjectWithId, trail as find } from '#domain/trail/queries.ts';
import type { Told } from '#domain/trail/telling.ts';
import { context, parse, Usage, type ShellCommand } from './usage.ts';

const PAGE = 500;

/** Everything that was done, newest first; whoever has the shell sees accounts too. */
export const trail: ShellCommand = {
  usage: '[--of ID] [--by NAME] [--since DAY] [--most N] [--json]   (what was changed, by whom, when and why; the newest first)',
  async run(args) {
    const { given, positionals } = parse(args, ['of', 'by', 'since', 'most'], ['json']);
    if (positionals.length > 0) throw new Usage(`hindcast trail ${trail.usage}`);
    const since = given.since === undefined ? undefined : day.safeParse(given.since);
    if (since && !since.success) throw new Usage(`“${given.since}” is not a day. Write 2026-01-31.`);
    const most = given.most === undefined ? Infinity : Number(given.most);
    if (!(most >= 1)) throw new Usage(`“${given.most}” is not a number of events.`);
    const { read } = context().store;
    const of = given.of === undefined ? undefined : subjectWithId(read, given.of);
    if (of === null) throw new NotFound(`The trail tells of nothing with the id ${given.of}.`);
    let [before, left]: [number | null | undefined, number] = [undefined, most];
    while (before !== null && left > 0) {
      const { events, next } = find(read, null, { of, by: given.by, from: since?.data, before }, Math.min(PAGE, left));
      for (const event of events) console.log(given.json ? JSON.stringify(event) : words(event));
      [before, left] = [next, left - events.length];
    }
    return 0;
  },
};

function words({ seq, at, by, did, why, changes, about }: Told): string {
  const lines = changes.map(({ field, before, after }) => `    ${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`);
  return [`${at.slice(0, 16).replace('T', ' ')}  #${seq}  ${by} ${did}`, ...(about ? [`    “${about.words.replace(/\s+/g, ' ')}”`] : []), ...(why ? [`    Why: ${why}`] : []), ...lines].join('\n');
}
