'use server';

import { tellArticle } from '#domain/articles/commands.ts';
import { rejectCandidate } from '#domain/candidates/commands.ts';
import { undoDecision, undoLast } from '#domain/candidates/undo-commands.ts';
import { secondReading } from '#domain/candidates/reading-jobs.ts';
import { RuleBroken } from '#domain/errors.ts';
import { publishCandidate } from '#domain/predictions/commands.ts';
import { acceptTogether } from '#domain/predictions/together-commands.ts';
import { env } from '#env';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { forecastFrom } from './forecast-form.ts';
import { say } from '#words/say.ts';

/** The version that the editor saw; where somebody was first and their decision is overruled, the version that this one left. */
const seen = (form: FormData) => ({ candidateId: entry(form, 'candidateId') ?? '', version: Number(entry(form, 'again') ?? entry(form, 'version')) });
const instead = (form: FormData) => entry(form, 'again') !== null || entry(form, 'instead') !== null;

export const accept = action(async (context, form) => {
  await publishCandidate(context, { ...seen(form), instead: instead(form), forecast: forecastFrom(form) });
  leadTo(`/review/${entry(form, 'articleId')}?done=${entry(form, 'mergeInto') ? 'merged' : 'published'}&was=${entry(form, 'candidateId')}#candidate`);
});

export const reject = action(async (context, form) => {
  const note = entry(form, 'note');
  const { articleId } = await rejectCandidate(context, { ...seen(form), instead: instead(form), reason: entry(form, 'reason') as never, ...(note ? { note } : {}) });
  leadTo(`/review/${articleId}?done=rejected&was=${entry(form, 'candidateId')}#candidate`);
});

export const undo = action(async (context, form) => {
  const { articleId } = await undoDecision(context, seen(form));
  leadTo(`/review/${articleId}?c=${entry(form, 'candidateId')}&done=undone#candidate`);
});

export const undoMine = action(async (context, form) => {
  const expecting = entry(form, 'expecting');
  const { articleId, candidateId, count } = await undoLast(context, expecting ? { expecting } : {});
  leadTo(`/review/${articleId}?c=${candidateId}&done=${count > 1 ? 'untogether' : 'undone'}#candidate`);
});

export const together = action(async (context, form) => {
  const articleId = entry(form, 'articleId') ?? '';
  const candidates = [...form].flatMap(([name, version]) => (name.startsWith('candidate-') ? [{ candidateId: name.slice('candidate-'.length), version: Number(version) }] : []));
  if (candidates.length === 0) throw new RuleBroken(say('Choose at least one. Nothing was changed.'));
  await acceptTogether(context, { articleId, topic: entry(form, 'topic') ?? '', candidates });
  leadTo(`/review/${articleId}?done=together`);
});

export const tell = action(async (context, form) => {
  const articleId = entry(form, 'articleId') ?? '';
  const [day, author, outlet, title] = ['published', 'author', 'outlet', 'title'].map((name) => entry(form, name));
  await tellArticle(context, {
    articleId, ...(day ? { published: { day } } : {}), ...(author ? { author } : {}), ...(outlet ? { outlet } : {}), ...(title ? { title } : {}),
  });
  leadTo(`/review/${articleId}?done=told`);
});

export const askSecondReader = action(async (context, form) => {
  const articleId = entry(form, 'articleId') ?? '';
  const { model } = env();
  if (!model) throw new RuleBroken(say('No model is configured here. Nothing was sent.'));
  await secondReading(context, articleId, model);
  leadTo(`/review/${articleId}?done=read#second-reading`);
});
