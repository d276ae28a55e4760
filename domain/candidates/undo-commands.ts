import { z } from 'zod';
import type { Happening } from '#domain/audit/event.ts';
import { command } from '#domain/command.ts';
import { Conflict, RuleBroken } from '#domain/errors.ts';
import { candidateAsSeen, takeBack } from './decide-commands.ts';
import { decidedWith, lastDecision } from './undo-queries.ts';
import { say } from '#words/say.ts';

/** Takes the decision on a candidate back: it waits again, and what it published is withdrawn but kept. */
export const undoDecision = command({
  name: 'undoDecision',
  permission: 'review',
  input: z.strictObject({ candidateId: z.string(), version: z.coerce.number().int() }),
  async run(tools) {
    const was = await candidateAsSeen(tools, tools.input, 'decided');
    const [first, ...more] = await takeBack(tools, was);
    return { result: { articleId: was.articleId, version: was.version + 1 }, happened: [first!, ...more] };
  },
});

/**
 * Takes back the last decision of whoever asks, wherever it was, then the one before, without end. What was decided together
 * in one step is taken back in one. `expecting`, where it is given, is the candidate that the asker takes for the last.
 */
export const undoLast = command({
  name: 'undoLast',
  permission: 'review',
  input: z.strictObject({ expecting: z.string().optional() }),
  async run(tools) {
    const { tx, actor, input: { expecting } } = tools;
    const last = await lastDecision(tx, actor);
    if (!last) throw new RuleBroken(say('There is no decision of yours to take back. Nothing was changed.'));
    if (expecting !== undefined && expecting !== last.id) throw new Conflict(say('Your last decision is another one by now. Nothing was changed: look at what stands.'), { candidateId: last.id, articleId: last.articleId }, { kind: 'candidate', id: last.id });
    const rows = await decidedWith(tx, last);
    const happened: Happening[] = [];
    for (const row of rows) happened.push(...await takeBack(tools, row));
    const undone = rows.map((row) => ({ candidateId: row.id, version: row.version + 1 }));
    return { result: { articleId: rows[0]!.articleId, candidateId: rows[0]!.id, count: rows.length, undone }, happened: [happened[0]!, ...happened.slice(1)] };
  },
});
