'use server';

import { RuleBroken } from '#domain/errors.ts';
import { askFeedNow, editFeed, pauseFeed, removeFeed } from '#domain/intake/feed-commands.ts';
import { addFeedFrom } from '#domain/intake/feed-jobs.ts';
import { importOpml } from '#domain/intake/opml-jobs.ts';
import { importWords } from '#domain/intake/opml.ts';
import { env } from '#env';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { say } from '#words/say.ts';

const feedId = (form: FormData) => entry(form, 'feedId') ?? '';

export const addFeedAction = action(async (context, form) => {
  const minutes = entry(form, 'minutes');
  const added = await addFeedFrom(context, { url: entry(form, 'url') ?? '', outlet: entry(form, 'outlet'), ...(minutes ? { minutes: Number(minutes) } : {}) }, { allowLoopback: env().FETCH_ALLOW_LOOPBACK });
  if (!added.ok) throw new RuleBroken(added.message, { url: say('leads to no feed') });
  return { words: say('Added: {title}. It is asked within a few seconds.', { title: added.title }) };
}, 'ingest');

export const askNowAction = action(async (context, form) => {
  await askFeedNow(context, { feedId: feedId(form) });
  leadTo('/sources?done=asked');
}, 'ingest');

export const pauseAction = action(async (context, form) => {
  const paused = entry(form, 'paused') === 'yes';
  await pauseFeed(context, { feedId: feedId(form), paused });
  leadTo(`/sources?done=${paused ? 'paused' : 'resumed'}`);
}, 'ingest');

export const editFeedAction = action(async (context, form) => {
  await editFeed(context, {
    feedId: feedId(form), version: entry(form, 'version'), url: entry(form, 'url') ?? '', title: entry(form, 'title') ?? '', outlet: entry(form, 'outlet'), minutes: entry(form, 'minutes'),
  });
  leadTo('/sources?done=changed');
}, 'ingest');

export const removeFeedAction = action(async (context, form) => {
  await removeFeed(context, { feedId: feedId(form) });
  leadTo('/sources?done=removed');
}, 'ingest');

export const importOpmlAction = action(async (context, form) => {
  const file = form.get('opml');
  return { words: importWords(await importOpml(context, new Uint8Array(file instanceof File ? await file.arrayBuffer() : []))) };
}, 'ingest');
