import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyCells } from '#db/list-schema.ts';
import { articleFacts, forecasterNames, forecasts, questions, questionVersions } from '#db/schema.ts';
import type { Language } from '#domain/articles/article.ts';
import { nameKeys } from '#domain/articles/names.ts';
import type { Basis } from './cells.ts';
import type { TopicCount } from './topic.ts';

/** How many predictions stand under each topic, open and decided. */
export function topicCounts(db: Reader): TopicCount[] {
  return db.values<[string, number, number]>(sql`select topic, sum(open), sum(decided) from ${tallyCells} group by topic having sum(open) + sum(decided) > 0 order by topic`)
    .map(([topic, open, decided]) => ({ topic, open, decided }));
}

export type CellCount<K extends string> = { value: K; open: number; decided: number };

/** How many predictions stand by kind of number, and by language; most first. */
export function cellCounts(db: Reader): { bases: CellCount<Basis>[]; languages: CellCount<Language>[] } {
  const rows = db.values<[Basis, Language, number, number]>(sql`select basis, language, sum(open), sum(decided) from ${tallyCells} group by basis, language order by basis, language`);
  const by = <K extends string>(valueOf: (row: (typeof rows)[number]) => K) => [...Map.groupBy(rows, valueOf)].map(([value, its]): CellCount<K> => ({ value, open: its.reduce((sum, row) => sum + row[2], 0), decided: its.reduce((sum, row) => sum + row[3], 0) }))
    .filter(({ open, decided }) => open + decided > 0).sort((a, b) => b.open + b.decided - a.open - a.decided);
  return { bases: by(([basis]) => basis), languages: by(([, language]) => language) };
}

/** Whether a topic is this one or stands under it, letter by letter: LIKE would take "ai / work" for a part of "AI". */
export function isUnder(column: SQL, topic: string): SQL {
  const path = `${topic} / `;
  return sql`(${column} = ${topic} or substr(${column}, 1, length(${path})) = ${path})`;
}

/** The topic to propose: the one last used for this article, else for what this forecaster said, else for this outlet; null where none was. */
export async function proposedTopic(db: Reader, { articleId, forecaster, outlet }: { articleId: string; forecaster: string; outlet: string | null }): Promise<string | null> {
  const theirs = db.select({ id: forecasterNames.forecasterId }).from(forecasterNames).where(inArray(forecasterNames.nameKey, nameKeys(forecaster)));
  const ofOutlet = db.select({ id: articleFacts.articleId }).from(articleFacts).where(and(eq(articleFacts.field, 'outlet'), eq(articleFacts.value, outlet ?? '')));
  for (const where of [eq(forecasts.articleId, articleId), inArray(forecasts.forecasterId, theirs), inArray(forecasts.articleId, ofOutlet)]) {
    const [last] = await db.select({ topic: questionVersions.topic }).from(forecasts).innerJoin(questions, eq(questions.id, forecasts.questionId))
      .innerJoin(questionVersions, and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version)))
      .where(where).orderBy(desc(forecasts.recordedAt), desc(forecasts.id)).limit(1);
    if (last) return last.topic;
  }
  return null;
}
