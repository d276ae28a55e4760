import { sql, type SQL } from 'drizzle-orm';

/** Whether a topic is this one or stands under it, letter by letter: LIKE would take "ai / work" for a part of "AI". */
export function isUnder(column: SQL, topic: string): SQL {
  const path = `${topic} / `;
  return sql`(${column} = ${topic} or substr(${column}, 1, length(${path})) = ${path})`;
}
