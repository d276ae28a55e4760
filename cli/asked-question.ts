import type { Context } from '#domain/command.ts';
import { NotFound } from '#domain/errors.ts';
import { predictionById } from '#domain/predictions/queries.ts';
import { keepEvidencePage } from '#domain/resolutions/jobs.ts';
import { currentRule, standingResolution } from '#domain/resolutions/queries.ts';
import { quality, type NewEvidence } from '#domain/resolutions/resolution.ts';
import { env } from '#env';
import { context, required, Usage } from './usage.ts';

/** The question that somebody names by itself or by a prediction, with what stands now. */
export async function askedQuestion(id: string | undefined, usage: string): Promise<{ door: Context; questionId: string; standing: string | null }> {
  const door = context();
  const { read } = door.store;
  const named = required(id, 'The prediction or question', usage);
  const questionId = (await predictionById(read, named))?.questionId ?? named;
  if (!(await currentRule(read, questionId))) throw new NotFound('There is no such prediction or question.');
  return { door, questionId, standing: (await standingResolution(read, questionId))?.id ?? null };
}

/** The same, where a decision must stand. */
export async function askedDecision(id: string | undefined, usage: string): Promise<{ door: Context; questionId: string; standing: string }> {
  const { standing, ...asked } = await askedQuestion(id, usage);
  if (standing === null) throw new Usage('Nothing was decided about this question yet. Nothing was changed.');
  return { ...asked, standing };
}

/** The options that tell of a piece of evidence. */
export const cited = ['evidence', 'publisher', 'day', 'note', 'quality'] as const;
type Cited = { [Name in (typeof cited)[number]]?: string };

/** The evidence of a call. What is begun must be whole. */
export function citedIn(given: Cited, usage: string): NewEvidence[] {
  if (cited.every((name) => given[name] === undefined)) return [];
  const need = (name: keyof Cited) => required(given[name], `--${name}`, usage);
  return [{ url: need('evidence'), publisher: need('publisher'), day: need('day'), dayPrecision: 'day', note: need('note'), quality: qualityOf(given.quality) }];
}

/** Fetches the pages behind new evidence and says how that went: what was decided is kept all the same. */
export async function keepPages(door: Context, evidenceIds: readonly string[]): Promise<void> {
  for (const id of evidenceIds) {
    const kept = await keepEvidencePage(door, id, { allowLoopback: env().FETCH_ALLOW_LOOPBACK });
    console.log(kept.ok ? 'The page behind it is kept.' : kept.message);
  }
}

function qualityOf(given: string | undefined) {
  const parsed = quality.safeParse(given ?? 'unrated');
  if (!parsed.success) throw new Usage(`“${given}” is no quality of evidence: choose ${quality.options.join(', ')}. Nothing was changed.`);
  return parsed.data;
}
