import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { forecasterNames, forecasters } from '#db/schema.ts';
import { nameKey, nameKeys } from '#domain/articles/names.ts';

/** Whose name this is: of who bears it as written, else of the one who bears it in the other Chinese script. Null where nobody does, or more than one. */
export async function bearerOf(db: Reader, name: string): Promise<string | null> {
  const rows = await bearersOf(db, name);
  const exact = rows.find((row) => row.key === nameKey(name));
  const ids = new Set(rows.map((row) => row.forecasterId));
  return exact?.forecasterId ?? (ids.size === 1 ? rows[0]!.forecasterId : null);
}

/** Everybody who bears this name in either script: a file may hold one person twice. */
export function bearersOf(db: Reader, name: string) {
  return db.select({ key: forecasterNames.nameKey, forecasterId: forecasterNames.forecasterId }).from(forecasterNames)
    .where(inArray(forecasterNames.nameKey, nameKeys(name))).orderBy(sql`${forecasterNames.nameKey}`);
}

/** Other forecasters who bear one of these names in the other Chinese script: whoever they are, a file may hold one person twice. */
export function namesakesOf(db: Reader, { id, name, aliases }: { id: string; name: string; aliases: readonly string[] }) {
  return db.selectDistinct({ id: forecasters.id, name: forecasters.name }).from(forecasterNames).innerJoin(forecasters, eq(forecasters.id, forecasterNames.forecasterId))
    .where(and(inArray(forecasterNames.nameKey, [name, ...aliases].flatMap(nameKeys)), ne(forecasters.id, id))).orderBy(asc(forecasters.name), asc(forecasters.id));
}
