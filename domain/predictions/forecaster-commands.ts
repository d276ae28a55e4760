import { eq } from 'drizzle-orm';
import { forecasterNames, forecasters } from '#db/schema.ts';
import { nameKey } from '#domain/articles/names.ts';
import { command, type Tools } from '#domain/command.ts';
import { NotFound, RuleBroken } from '#domain/errors.ts';
import { say } from '#words/say.ts';
import { z } from 'zod';
import type { NamedForecaster } from './forecaster.ts';
import { bearerOf, bearersOf } from './name-queries.ts';

/** The forecaster who bears this name, in either Chinese script, or a new one. A name that two would share is refused. */
export async function forecasterNamed(tools: Tools, { name, kind, aliases }: NamedForecaster): Promise<{ id: string; isNew: boolean }> {
  const { tx, newId, at } = tools;
  const owner = await bearerOf(tx, name);
  const id = owner ?? newId();
  if (!owner) {
    await tx.insert(forecasters).values({ id, name, kind, createdAt: at });
    await tx.insert(forecasterNames).values({ nameKey: nameKey(name), name, forecasterId: id });
  }
  await addNames(tools, id, aliases);
  return { id, isNew: !owner };
}

async function addNames(tools: Tools, forecasterId: string, names: string[]): Promise<void> {
  for (const name of names) {
    const bearers = await bearersOf(tools.tx, name);
    const exact = bearers.find((one) => one.key === nameKey(name));
    if (exact?.forecasterId === forecasterId) continue;
    // Their own name in the other script is a further name to show; somebody else's is not theirs.
    if (exact || bearers.some((one) => one.forecasterId !== forecasterId)) throw new RuleBroken(say('“{name}” is already the name of another forecaster. Nothing was changed.', { name }), { aliases: say('belongs to another forecaster') });
    await tools.tx.insert(forecasterNames).values({ nameKey: nameKey(name), name, forecasterId });
  }
}

/** Adds a further name, so that the next article that uses it finds the same forecaster. */
export const nameForecaster = command({
  name: 'nameForecaster',
  permission: 'review',
  input: z.strictObject({ forecasterId: z.string(), alias: z.string().trim().min(1, { error: () => say('is empty') }).max(200) }),
  async run(tools) {
    const { forecasterId, alias } = tools.input;
    const [known] = await tools.tx.select({ id: forecasters.id }).from(forecasters).where(eq(forecasters.id, forecasterId));
    if (!known) throw new NotFound(say('There is no such forecaster.'));
    await addNames(tools, forecasterId, [alias]);
    return { result: { forecasterId }, happened: [{ action: 'named', subject: { kind: 'forecaster', id: forecasterId }, detail: { before: { name: null }, after: { name: alias } } }] };
  },
});
