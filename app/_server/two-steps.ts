import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Command, Context } from '#domain/command.ts';
import { effectWords } from '#domain/leaderboard/effect.ts';
import { effectOf } from '#domain/leaderboard/effect-queries.ts';
import type { Preview } from '#ui/form-state.ts';
import { entry } from './action.ts';

/** The first send of a form shows what it would change and keeps nothing; the second, of the very same words, does it. */
export async function inTwoSteps<S extends z.ZodType, R>(context: Context, form: FormData, perform: Command<S, R>, input: z.input<S>, questionId: string): Promise<{ preview: Preview } | { done: R }> {
  const mark = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const keep = entry(form, 'step') === 'keep';
  if (keep && entry(form, 'mark') === mark) return { done: await perform(context, input) };
  const effects = await effectOf(perform, context, input, questionId);
  return { preview: { mark, effects: effects.map((effect) => ({ id: effect.id, name: effect.name, words: effectWords(effect) })), again: keep } };
}
