import type { Judgement } from '#domain/scoring/eligible.ts';
import { compare } from '#domain/scoring/facts.ts';
import { pathOf } from '#domain/scoring/reference.ts';
import { sumsOf, type Sums } from '#domain/scoring/sums.ts';

/** What became of the statements under each first part of a topic path, most statements first. */
export function recordByTopic(judgements: readonly Judgement[]): { topic: string; sums: Sums }[] {
  return [...Map.groupBy(judgements, ({ statement }) => pathOf(statement.topic)[0] ?? statement.topic)]
    .map(([topic, its]) => ({ topic, sums: sumsOf(its) })).filter(({ sums }) => sums.statements > 0)
    .sort((a, b) => b.sums.statements - a.sums.statements || compare(a.topic, b.topic));
}
