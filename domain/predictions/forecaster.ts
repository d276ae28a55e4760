import { z } from 'zod';
import { say } from '#words/say.ts';

export const forecasterKind = z.enum(['person', 'outlet', 'organisation', 'model']);
export type ForecasterKind = z.infer<typeof forecasterKind>;

/** Who predicts, by name; `aliases` are further names of the same forecaster, in any language. */
export const namedForecaster = z.strictObject({
  name: z.string().trim().min(1, { error: () => say('is empty') }).max(200),
  kind: forecasterKind.default('person'),
  aliases: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
});
export type NamedForecaster = z.output<typeof namedForecaster>;
