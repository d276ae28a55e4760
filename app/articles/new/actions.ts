'use server';

import { secondReading } from '#domain/candidates/reading-jobs.ts';
import type { Told } from '#domain/extraction/of-article.ts';
import type { Context } from '#domain/command.ts';
import { isHouseError, RuleBroken } from '#domain/errors.ts';
import { bringFile, bringMany, bringPage, type Outcome } from '#domain/intake/bring-jobs.ts';
import { env } from '#env';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { say } from '#words/say.ts';

export const takeInAction = action(async (context, form) => {
  const taken = await bring(context, form);
  if (!taken.ok) throw new RuleBroken(taken.message);
  if ('batchId' in taken) leadTo(`/intake/${taken.batchId}`);
  const second = taken.isNew && entry(form, 'second') ? await readAgain(context, taken.articleId) : null;
  leadTo(`/review/${taken.articleId}${second ? `?done=${second}` : taken.isNew ? '' : '?known=1'}`);
}, 'ingest');

/** The article is stored by now: whatever the model does, that stands. */
async function readAgain(context: Context, articleId: string): Promise<'read' | 'unread' | null> {
  const { model } = env();
  return model && secondReading(context, articleId, model).then(() => 'read' as const, (error: unknown) => {
    if (!isHouseError(error)) throw error;
    return 'unread' as const;
  });
}

async function bring(context: Context, form: FormData): Promise<Outcome> {
  const files = form.getAll('file').filter((file): file is File => file instanceof File);
  const chosen = files.filter((file) => file.size > 0);
  const [text, url] = [entry(form, 'text'), entry(form, 'url')];
  const bringing = { told: toldIn(form), ...(entry(form, 'batch') ? { batchId: entry(form, 'batch')! } : {}) };
  if (text && (url || chosen.length > 0)) throw new RuleBroken(say('Give one thing at a time: a text, files or addresses. Nothing was stored.'));
  if (chosen.length > 1 || (url && (chosen.length > 0 || /[\r\n]/.test(url)))) return { ok: true, ...(await bringMany(context, { ...bringing, files: await Promise.all(chosen.map(brought)), addresses: url ?? '' })) };
  if (chosen[0]) return bringFile(context, await brought(chosen[0]), bringing);
  if (url) return bringPage(context, url, bringing, { allowLoopback: env().FETCH_ALLOW_LOOPBACK });
  // An unchosen file arrives as an empty one, with or without a name: it only counts where nothing else was given.
  if (!text && files.some((file) => !/^(?:|undefined|blob)$/.test(file.name))) throw new RuleBroken(say('The file is empty. Nothing was stored.'));
  return bringFile(context, { bytes: new TextEncoder().encode(String(form.get('text') ?? '').replaceAll('\r\n', '\n')), filename: null }, bringing);
}

async function brought(file: File) {
  return { bytes: new Uint8Array(await file.arrayBuffer()), filename: file.name, contentType: file.type || null };
}

function toldIn(form: FormData): Told {
  const told: Told = {};
  for (const field of ['published', 'author', 'outlet'] as const) {
    const value = entry(form, field);
    if (value) told[field] = value;
  }
  return told;
}
