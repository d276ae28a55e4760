import type { HouseError } from '#domain/errors.ts';

/** What a program is told when something went wrong, wherever in the house: always of this shape. */
export function problem(name: HouseError['name'], message: string, detail: Record<string, unknown> = {}) {
  return { error: { name, message, ...detail } };
}
