'use server';

import { redirect } from 'next/navigation';
import { secondReading } from '#domain/candidates/reading-jobs.ts';
import { takeIn, takeInFrom, type TakenIn } from '#domain/candidates/jobs.ts';
import type { Told } from '#domain/candidates/commands.ts';
import type { Context } from '#domain/command.ts';
import { isHouseError, RuleBroken } from '#domain/errors.ts';
import { env } from '#env';
import { action, entry } from '#app/_server/action.ts';

export const takeInAction = action(async (context, form) => {
  const taken = await bring(context, form);
  if (!taken.ok) throw new RuleBroken(taken.message);
  const second = taken.isNew && entry(form, 'second') ? await readAgain(context, taken.articleId) : null;
  redirect(`/review/${taken.articleId}${second ? `?done=${second}` : taken.isNew ? '' : '?known=1'}`);
});

/** The article is stored by now: whatever the model does, that stands. */
async function readAgain(context: Context, articleId: string): Promise<'read' | 'unread' | null> {
  const { model } = env();
  return model && secondReading(context, articleId, model).then(() => 'read' as const, (error: unknown) => {
    if (!isHouseError(error)) throw error;
    return 'unread' as const;
  });
}

async function bring(context: Context, form: FormData): Promise<TakenIn> {
  const file = form.get('file');
  const [text, url] = [entry(form, 'text'), entry(form, 'url')];
  const upload = file instanceof File && file.size > 0 ? file : null;
  if ([text, url, upload].filter(Boolean).length > 1) throw new RuleBroken('Give one thing at a time: a text, a file or an address. Nothing was stored.');
  if (upload) return takeIn(context, { bytes: new Uint8Array(await upload.arrayBuffer()), filename: upload.name, contentType: upload.type || null }, toldIn(form));
  if (url) return takeInFrom(context, url, toldIn(form), { allowLoopback: env().FETCH_ALLOW_LOOPBACK });
  // An unchosen file arrives as an empty one, with or without a name: it only counts where nothing else was given.
  if (!text && file instanceof File && !/^(?:|undefined|blob)$/.test(file.name) && file.size === 0) throw new RuleBroken('The file is empty. Nothing was stored.');
  return takeIn(context, { bytes: new TextEncoder().encode(String(form.get('text') ?? '').replaceAll('\r\n', '\n')), filename: null }, toldIn(form));
}

function toldIn(form: FormData): Told {
  const told: Told = {};
  for (const field of ['published', 'author', 'outlet'] as const) {
    const value = entry(form, field);
    if (value) told[field] = value;
  }
  return told;
}
