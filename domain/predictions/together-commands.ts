import { z } from 'zod';
import type { Happening } from '#domain/audit/event.ts';
import { candidateAsSeen } from '#domain/candidates/decide-commands.ts';
import { command } from '#domain/command.ts';
import { NotFound, RuleBroken } from '#domain/errors.ts';
import { say } from '#words/say.ts';
import { publishOne } from './commands.ts';
import { editedForecast, topic } from './forecast.ts';
import { publishable } from './proposal.ts';
import { MOST_TOGETHER, togetherOf } from './together-queries.ts';

/**
 * Accepts candidates of one article at one press, under one topic, as the rules read them: only those of which nothing is guessed
 * (`whyUnsafe`), and all of them or none. Each is audited; `undoLast` takes all of them back in one step.
 */
export const acceptTogether = command({
  name: 'acceptTogether',
  permission: 'review',
  input: z.strictObject({
    articleId: z.string(), topic,
    candidates: z.array(z.strictObject({ candidateId: z.string(), version: z.int() })).min(1, { error: () => say('is empty: choose at least one') }).max(MOST_TOGETHER),
  }),
  async run(tools) {
    const { articleId, candidates } = tools.input;
    const waiting = await togetherOf(tools.tx, articleId);
    if (!waiting) throw new NotFound(say('There is no such article, or only its address is kept.'));
    const batchId = tools.newId();
    const happened: Happening[] = [];
    const forecastIds: string[] = [];
    for (const seen of candidates) {
      await candidateAsSeen(tools, seen, 'pending');
      const row = waiting.rows.find(({ id }) => id === seen.candidateId);
      if (!row || row.against.length > 0) throw new RuleBroken(say('One of these needs a look by itself: {why}. Nothing was changed.', { why: row?.against[0]?.words ?? say('it is not among the first that wait in this article') }));
      const done = await publishOne(tools, seen, editedForecast.parse(publishable(row.proposal, tools.input.topic)), batchId);
      happened.push(...done.happened);
      forecastIds.push(done.result.forecastId);
    }
    return { result: { articleId, batchId, forecastIds }, happened: [happened[0]!, ...happened.slice(1)] };
  },
});
