import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aftermaths } from '#db/resolution-schema.ts';
import { articles, forecasts, withdrawals } from '#db/schema.ts';
import { day, dayOf, firstDayOf, lastDayOf, type Day } from '#domain/articles/day.ts';
import { command, type Tools } from '#domain/command.ts';
import { NotFound, RuleBroken } from '#domain/errors.ts';
import { verdictOn } from '#domain/predictions/call.ts';
import { stance } from './aftermath.ts';
import { aftermathsOf } from './aftermath-queries.ts';
import { standingResolution } from './queries.ts';
import { webAddress } from './resolution.ts';
import { say } from '#words/say.ts';

const place = z.strictObject({ articleId: z.string(), start: z.int().min(0), end: z.int().min(0) });

/**
 * Keeps what a forecaster said after a decided miss: their own words, in an article of ours (`place`, UTF-16 offsets) or at an address;
 * or that nothing was found up to a day. A later row supersedes.
 */
export const noteAftermath = command({
  name: 'noteAftermath',
  permission: 'resolve',
  input: z.strictObject({
    forecastId: z.string(), stance, day,
    quote: z.string().trim().min(1, { error: () => say('is empty') }).max(4000).nullable().default(null),
    url: webAddress.nullable().default(null),
    place: place.nullable().default(null),
    note: z.string().trim().max(2000).nullable().default(null),
  }),
  async run(tools) {
    const { tx, now, at, by, newId, input } = tools;
    const knownOn = await missOf(tools);
    if (input.day > dayOf(now)) throw new RuleBroken(say('That day has not come yet. Nothing was changed.'), { day: say('is in the future') });
    if (input.day < knownOn) throw new RuleBroken(say('The outcome became known on {day}: what was said before that is no answer to it. Nothing was changed.', { day: knownOn }), { day: say('is before the outcome was known') });
    await checkWords(tools);
    const [before] = await aftermathsOf(tx, input.forecastId);
    const { articleId = null, start = null, end = null } = input.place ?? {};
    await tx.insert(aftermaths).values({ id: newId(), forecastId: input.forecastId, stance: input.stance, quote: input.quote, url: input.url, articleId, start, end, day: input.day, note: input.note || null, at, by });
    return {
      result: { stance: input.stance },
      happened: [{ action: `after the miss: ${input.stance}`, subject: { kind: 'prediction', id: input.forecastId }, detail: { why: input.note, day: input.day, before: { stance: before?.stance ?? null }, after: { stance: input.stance } } }],
    };
  },
});

type Given = Tools & { input: { forecastId: string; stance: z.output<typeof stance>; quote: string | null; url: string | null; place: z.output<typeof place> | null } };

// The first day on which the outcome of a wrong call may have been known.
async function missOf({ tx, input: { forecastId } }: Given): Promise<Day> {
  const [call] = await tx.select({ questionId: forecasts.questionId, ppm: forecasts.ppm, hedgeOnly: forecasts.hedgeOnly, direction: forecasts.direction, content: forecasts.content, madeOn: forecasts.madeOn, madeOnPrecision: forecasts.madeOnPrecision }).from(forecasts)
    .where(and(eq(forecasts.id, forecastId), sql`not exists (select 1 from ${withdrawals} w where w.forecast_id = ${forecasts.id})`));
  if (!call?.questionId) throw new NotFound(say('There is no such prediction.'));
  const standing = await standingResolution(tx, call.questionId);
  if (call.content !== null || verdictOn(call, standing?.outcome ?? null) !== 'wrong') throw new RuleBroken(say('This is no decided miss: only a call that was decided and wrong has an aftermath. Nothing was changed.'));
  const knownFrom = firstDayOf(standing!.knownOn!, standing!.knownOnPrecision ?? 'day');
  if (lastDayOf(call.madeOn, call.madeOnPrecision) >= knownFrom) throw new RuleBroken(say('This call came when the outcome was known, or may have: it is in no count, and no miss. Nothing was changed.'));
  return knownFrom;
}

async function checkWords({ tx, input: { stance: what, quote, url, place: at } }: Given): Promise<void> {
  if (what === 'silent') {
    if (quote !== null || at !== null) throw new RuleBroken(say('Whoever stayed silent said nothing: leave the words out, or choose what they did. Nothing was changed.'), { quote: say('does not go with “stayed silent”') });
    return;
  }
  if (quote === null || (url === null && at === null)) throw new RuleBroken(say('This needs their own words and where they stand: an address, or a place in an article. Nothing was changed.'), { ...(quote === null ? { quote: say('is missing') } : {}), ...(url === null && at === null ? { url: say('is missing') } : {}) });
  if (at === null) return;
  const [article] = await tx.select({ text: articles.text }).from(articles).where(eq(articles.id, at.articleId));
  if (!article) throw new NotFound(say('There is no such article.'));
  if (article.text?.slice(at.start, at.end) !== quote) throw new RuleBroken(say('These words do not stand at that place in the article. Nothing was changed.'), { quote: say('is not what stands there') });
}
