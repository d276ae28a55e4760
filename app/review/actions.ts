'use server';

import { redirect } from 'next/navigation';
import { tellArticle } from '#domain/articles/commands.ts';
import { rejectCandidate } from '#domain/candidates/commands.ts';
import { undoDecision } from '#domain/candidates/undo-commands.ts';
import { secondReading } from '#domain/candidates/reading-jobs.ts';
import { RuleBroken } from '#domain/errors.ts';
import { publishCandidate } from '#domain/predictions/commands.ts';
import { env } from '#env';
import { action, entry } from '#app/_server/action.ts';
import { forecastFrom } from './forecast-form.ts';

const version = (form: FormData) => Number(entry(form, 'version'));

export const accept = action(async (context, form) => {
  const candidateId = entry(form, 'candidateId') ?? '';
  await publishCandidate(context, { candidateId, version: version(form), forecast: forecastFrom(form) });
  redirect(`/review/${entry(form, 'articleId')}?done=${entry(form, 'mergeInto') ? 'merged' : 'published'}&was=${candidateId}`);
});

export const reject = action(async (context, form) => {
  const candidateId = entry(form, 'candidateId') ?? '';
  const note = entry(form, 'note');
  const { articleId } = await rejectCandidate(context, { candidateId, version: version(form), reason: entry(form, 'reason') as never, ...(note ? { note } : {}) });
  redirect(`/review/${articleId}?done=rejected&was=${candidateId}`);
});

export const undo = action(async (context, form) => {
  const candidateId = entry(form, 'candidateId') ?? '';
  const { articleId } = await undoDecision(context, { candidateId, version: version(form) });
  redirect(`/review/${articleId}?c=${candidateId}&done=undone`);
});

export const tell = action(async (context, form) => {
  const articleId = entry(form, 'articleId') ?? '';
  const [day, author, outlet, title] = ['published', 'author', 'outlet', 'title'].map((name) => entry(form, name));
  await tellArticle(context, {
    articleId, ...(day ? { published: { day } } : {}), ...(author ? { author } : {}), ...(outlet ? { outlet } : {}), ...(title ? { title } : {}),
  });
  redirect(`/review/${articleId}?done=told`);
});

export const askSecondReader = action(async (context, form) => {
  const articleId = entry(form, 'articleId') ?? '';
  const { model } = env();
  if (!model) throw new RuleBroken('No model is configured here. Nothing was sent.');
  await secondReading(context, articleId, model);
  redirect(`/review/${articleId}?done=read#second-reading`);
});
