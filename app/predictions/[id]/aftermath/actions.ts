'use server';

import { articleById } from '#domain/articles/queries.ts';
import { RuleBroken } from '#domain/errors.ts';
import { noteAftermath } from '#domain/resolutions/aftermath-commands.ts';
import { leadTo } from '#app/_server/lead.ts';
import { action, entry } from '#app/_server/action.ts';
import { say } from '#words/say.ts';

export const keep = action(async (context, form) => {
  const forecastId = entry(form, 'predictionId') ?? '';
  const quote = entry(form, 'quote')?.replaceAll('\r\n', '\n') ?? null;
  const articleId = entry(form, 'articleId');
  let place = null;
  if (articleId && quote) {
    const start = (await articleById(context.store.read, articleId))?.text?.indexOf(quote) ?? -1;
    if (start < 0) throw new RuleBroken(say('These words do not stand in that article as they are typed. Copy them from it, or give an address instead. Nothing was changed.'), { quote: say('is not in that article') });
    place = { articleId, start, end: start + quote.length };
  }
  await noteAftermath(context, { forecastId, stance: entry(form, 'stance') as 'owned', day: entry(form, 'day') ?? '', quote, url: entry(form, 'url'), place, note: entry(form, 'note') });
  leadTo(`/predictions/${forecastId}?done=aftermath`);
}, 'resolve');
