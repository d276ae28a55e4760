import { blob as blobColumn, check, index, integer, primaryKey, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

// The vocabulary that the schema is written in. A second dialect is a second file like this one.
export { check, index, primaryKey, uniqueIndex };
export const table = snakeCase.table;

/** Text ids, ordered by time, made in the app: never recycled, the same on every engine. */
export const id = () => text().primaryKey();
export const ref = () => text();
export const words = () => text();
export const choice = <const T extends [string, ...string[]]>(values: T) => text({ enum: values });

/** An instant: ISO 8601 in UTC with milliseconds, so that text order is time order. */
export const instant = () => text();
/** A calendar day, `YYYY-MM-DD`. */
export const dayText = () => text();
export const count = () => integer();
/** Parts per million, 0 to 1,000,000: sums of integers are exact in any order. */
export const ppm = () => integer();
export const yesNo = () => integer({ mode: 'boolean' });
export const blob = () => blobColumn({ mode: 'buffer' });
export const json = <T>() => text({ mode: 'json' }).$type<T>();
/** What the sign-in library wants for its own times: whole seconds. */
export const seconds = () => integer({ mode: 'timestamp' });
/** A number that is the row itself. */
export const integerKey = () => integer().primaryKey();
export const serial = () => integer().primaryKey({ autoIncrement: true });
