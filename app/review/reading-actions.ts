'use server';

import { store } from '#db/connection.ts';
import { articleById } from '#domain/articles/queries.ts';
import { placeOfWords } from '#domain/articles/selection.ts';
import type { Context } from '#domain/command.ts';
import { makeCandidate } from '#domain/candidates/make-commands.ts';
import { rejectGone, rereadArticle } from '#domain/candidates/reread-commands.ts';
import { RuleBroken } from '#domain/errors.ts';
import { mayDo } from '#domain/auth/actor.ts';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { say } from '#words/say.ts';

export const make = action(async (context, form) => {
  const articleId = entry(form, 'articleId') ?? '';
  const { candidateId } = await makeCandidate(context, { articleId, ...await chosen(context, form, articleId) });
  leadTo(`/review/${articleId}?c=${candidateId}&done=made`);
});

/** Characters that are read in about half a second; the rules hold up every page meanwhile. */
const READ_HERE = 150_000;

export const reread = action(async (context, form) => {
  const asked = entry(form, 'articleId') ?? '';
  const text = mayDo(context.actor, rereadArticle.permission) ? (await articleById(store().read, asked))?.text : null;
  if (text && text.length > READ_HERE) throw new RuleBroken(say('This text is so long that every page would wait while it is read. Nothing was changed. Read it on the command line: npx hindcast reread {article}', { article: asked }));
  const { articleId, added, changed, gone } = await rereadArticle(context, { articleId: asked });
  leadTo(`/review/${articleId}?done=reread&reread=${added}-${changed}-${gone}`);
});

export const dropGone = action(async (context, form) => {
  const { articleId } = await rejectGone(context, { articleId: entry(form, 'articleId') ?? '' });
  leadTo(`/review/${articleId}?done=dropped`);
});

/** A whole sentence by its place, or marked words by what they are and where they begin. */
async function chosen(context: Context, form: FormData, articleId: string): Promise<{ start: number; end: number; quote: string }> {
  const nothing = { start: 0, end: 0, quote: '' };
  if (!mayDo(context.actor, makeCandidate.permission)) return nothing;
  const article = await articleById(store().read, articleId);
  const text = article?.text;
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(entry(form, 'span') ?? '') ?? [];
  const words = entry(form, 'words');
  if (!article || text == null || (!start && !words)) return nothing;
  const place = start ? { start: Number(start), end: Number(end) } : placeOfWords({ text, mediaType: article.mediaType }, words!, Number(entry(form, 'from') ?? 0) || 0);
  if (!place) throw new RuleBroken(say('These words could not be found in the article as they stand. Nothing was changed: select whole words within one paragraph.'));
  return { ...place, quote: text.slice(place.start, place.end) };
}
