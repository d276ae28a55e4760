import { z } from 'zod';
import { questionConditions } from '#db/resolution-schema.ts';
import { whoWords } from '#domain/auth/actor-words.ts';
import type { Happening } from '#domain/audit/event.ts';
import { command, type Tools } from '#domain/command.ts';
import { Conflict, RuleBroken } from '#domain/errors.ts';
import { addQuestion } from '#domain/predictions/commands.ts';
import { newQuestion } from '#domain/predictions/forecast.ts';
import { needs } from './condition.ts';
import { conditionOf } from './condition-queries.ts';
import { followOne } from './decide-commands.ts';
import { questionOf } from './evidence-commands.ts';
import { say } from '#words/say.ts';

/**
 * Says that a question counts only if another one comes out as `needs`: one that is there, or a new one; null takes the condition off.
 * `seen` is the condition that the editor saw. Where that one is decided, the question is annulled or opened at once.
 */
export const setCondition = command({
  name: 'setCondition',
  permission: 'resolve',
  input: z.strictObject({
    questionId: z.string(),
    seen: z.string().nullable(),
    condition: z.union([z.strictObject({ id: z.string() }), newQuestion]).nullable(),
    needs: needs.default('yes'),
  }),
  async run(tools) {
    const { tx, at, by, newId, input: { questionId, needs: needed } } = tools;
    await questionOf(tools, questionId);
    const before = await conditionOf(tx, questionId);
    if ((before?.id ?? null) !== tools.input.seen) throw new Conflict(before ? say('{who} was here first: this question now waits for “{claim}”. Nothing was changed.', { who: whoWords(before.setBy, 'first'), claim: before.claim }) : say('Somebody was here first: this question now waits for nothing. Nothing was changed.'), { ...before }, { kind: 'question', id: questionId });
    const { conditionId, made } = await conditionFor(tools);
    if (conditionId === null && before === null) throw new RuleBroken(say('This question has no condition to take off. Nothing was changed.'));
    if (conditionId === before?.id && needed === before?.needs) return { result: { conditionId }, happened: 'nothing' };
    await tx.insert(questionConditions).values({ id: newId(), questionId, conditionId, needs: needed, at, by });
    const linked: Happening = {
      action: conditionId ? 'put under a condition' : 'freed of its condition', subject: { kind: 'question', id: questionId },
      detail: { before: before && { condition: before.id, needs: before.needs }, after: conditionId && { condition: conditionId, needs: needed } } as Happening['detail'] & object,
    };
    return { result: { conditionId }, happened: [linked, ...made, ...await followOne(tools, questionId, conditionId === null ? null : { conditionId, needs: needed })] };
  },
});

async function conditionFor(tools: Tools & { input: { questionId: string; condition: { id: string } | z.output<typeof newQuestion> | null } }): Promise<{ conditionId: string | null; made: Happening[] }> {
  const { questionId, condition } = tools.input;
  if (condition === null) return { conditionId: null, made: [] };
  if ('id' in condition) {
    const { form } = await questionOf(tools, condition.id);
    if (form !== null) throw new RuleBroken(say('A condition must be a question of yes or no. Nothing was changed.'), { condition: say('is not of yes or no') });
    await refuseCircle(tools, questionId, condition.id);
    return { conditionId: condition.id, made: [] };
  }
  if (condition.form !== null) throw new RuleBroken(say('A condition must be a question of yes or no. Nothing was changed.'), { form: say('is not of yes or no') });
  // Nobody has forecast it: it is a question all the same, with its rule and its last day.
  const id = await addQuestion(tools, condition);
  return { conditionId: id, made: [{ action: 'made as a condition', subject: { kind: 'question', id }, detail: { of: questionId, claim: condition.claim } }] };
}

async function refuseCircle({ tx }: Tools, questionId: string, conditionId: string): Promise<void> {
  for (let at: string | undefined = conditionId; at !== undefined; at = (await conditionOf(tx, at))?.id) {
    if (at === questionId) throw new RuleBroken(say('These would wait for each other in a circle. Nothing was changed.'), { condition: say('waits for this question itself') });
  }
}
