import { z } from 'zod';
import { snoozes } from '#db/resolution-schema.ts';
import { day, dayOf } from '#domain/articles/day.ts';
import { command } from '#domain/command.ts';
import { RuleBroken } from '#domain/errors.ts';
import { questionOf } from './evidence-commands.ts';
import { latestSnooze } from './due-queries.ts';
import { say } from '#words/say.ts';

/** Puts a due question off until a day, with a reason. What is overdue stays counted. */
export const snoozeQuestion = command({
  name: 'snoozeQuestion',
  permission: 'resolve',
  input: z.strictObject({ questionId: z.string(), until: day, reason: z.string().trim().min(1, { error: () => say('is empty: say why it is put off') }).max(500) }),
  async run(tools) {
    const { tx, now, at, by, newId, input: { questionId, until, reason } } = tools;
    await questionOf(tools, questionId);
    if (until <= dayOf(now)) throw new RuleBroken(say('It can only be put off until a day to come. Nothing was changed.'), { until: say('has passed or is today') });
    const before = await latestSnooze(tx, questionId);
    await tx.insert(snoozes).values({ id: newId(), questionId, until, reason, at, by });
    return { result: { until }, happened: [{ action: `put off until ${until}`, subject: { kind: 'question', id: questionId }, detail: { why: reason, before: { until: before?.until ?? null }, after: { until } } }] };
  },
});

/** Puts a question that was put off back among the others. */
export const wakeQuestion = command({
  name: 'wakeQuestion',
  permission: 'resolve',
  input: z.strictObject({ questionId: z.string() }),
  async run(tools) {
    const { tx, now, at, by, newId, input: { questionId } } = tools;
    await questionOf(tools, questionId);
    const today = dayOf(now);
    const before = await latestSnooze(tx, questionId);
    if (!before || before.until <= today) throw new RuleBroken(say('This question is not put off. Nothing was changed.'));
    await tx.insert(snoozes).values({ id: newId(), questionId, until: today, reason: 'no longer put off', at, by });
    return { result: {}, happened: [{ action: 'no longer put off', subject: { kind: 'question', id: questionId }, detail: { before: { until: before.until }, after: { until: today } } }] };
  },
});
