import type { z } from 'zod';
import type { Command, Context } from '#domain/command.ts';
import { effectWords, movedWords } from '#domain/leaderboard/effect.ts';
import { effectOf } from '#domain/leaderboard/effect-queries.ts';
import type { Preview } from '#ui/form-state.ts';
import { entry } from './action.ts';
import { changedSince, markOf } from './look.ts';

/** The first send of a form shows what it would change and keeps nothing; the second, of the very same words and to the very same effect, does it. */
export async function inTwoSteps<S extends z.ZodType, R>(context: Context, form: FormData, perform: Command<S, R>, input: z.input<S>, questionId: string): Promise<{ preview: Preview } | { done: R }> {
  const { forecasters, questions } = await effectOf(perform, context, input, questionId);
  const effects = forecasters.map((effect) => ({ id: effect.id, name: effect.name, words: effectWords(effect) }));
  // What becomes of the question itself was typed.
  const others = questions.filter(({ id }) => id !== questionId).map((moved) => ({ id: moved.id, claim: moved.claim, words: movedWords(moved) }));
  const keep = entry(form, 'step') === 'keep';
  const changed = keep ? changedSince(entry(form, 'mark'), input, [effects, others]) : null;
  return keep && changed === null ? { done: await perform(context, input) } : { preview: { mark: markOf(input, [effects, others]), effects, others, changed } };
}
