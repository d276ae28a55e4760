import type { Day } from '#domain/articles/day.ts';
import type { Hits } from '#domain/leaderboard/track-record.ts';
import type { Row } from '#domain/leaderboard/standings.ts';
import { verdictOn } from '#domain/predictions/call.ts';
import { stateOf, stateWords } from '#domain/predictions/state.ts';
import { counted, say, tongue } from '#words/say.ts';
import { chanceInWords, claimFor } from '../feed-words.ts';
import type { PredictionCard } from '../prediction-row.tsx';
import { dayWords, langOf, plainWords, pointWords } from '../words.ts';
import { html, together, type Html } from './html.ts';

/** A whole page for another site's frame: no script, no form, nothing from elsewhere. `url` is the page that it is a small picture of. */
function page(title: string, url: string, content: Html): string {
  return html`<!DOCTYPE html>
<html lang="${tongue()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title}</title><link rel="canonical" href="${url}"><link rel="stylesheet" href="/embed/card.css"></head>
<body><main>${content}<p class="from"><a href="${url}" target="_blank" rel="noopener">${say('The whole page on Hindcast')}</a></p></main></body></html>
`.markup;
}

/** One prediction: what was claimed, by whom, how sure, and what came of it. */
export function predictionEmbed(p: PredictionCard, { url, today }: { url: string; today: Day }): string {
  const { text, language } = claimFor(p);
  const state = stateOf(p.outcome, p.windowTo, today, p.waits);
  const call = verdictOn(p, p.outcome);
  const quote = p.quote && p.quote.trim() !== p.claim ? html`<blockquote lang="${p.quoteLanguage ?? p.language}">“${[...plainWords(p.quote)].slice(0, 280).join('')}”</blockquote>` : null;
  return page(`${p.forecaster}: ${text}`, url, html`<h1 lang="${language}">${text}</h1>${quote}
<p>${name(p.forecaster)} · ${dayWords(p.madeOn, p.madeOnPrecision)}</p>
<dl><div><dt>${say('How sure')}</dt><dd>${chanceInWords(p)}</dd></div><div><dt>${say('Last day')}</dt><dd>${dayWords(p.windowTo)}</dd></div><div><dt>${say('What came of it')}</dt><dd class="${call ?? 'plain'}">${say(stateWords[state])}${call && html` · ${call === 'right' ? say('right call') : say('wrong call')}`}</dd></div></dl>`);
}

/** One forecaster: how often right, of how many, and how they stand; never a bare per cent. */
export function forecasterEmbed({ forecaster, row, hits, url }: { forecaster: string; row: Row | null; hits: Hits | null; url: string }): string {
  const lines = [
    hits && [say('Right and wrong calls'), counted(hits.n, '{hits} of {n} call right', '{hits} of {n} calls right', { hits: hits.hits })],
    row?.points != null && [say('Points'), counted(row.n, '{points} (90% interval {low} to {high}), from {n} scored call', '{points} (90% interval {low} to {high}), from {n} scored calls', { points: pointWords(row.points), low: pointWords(row.low!), high: pointWords(row.high!) })],
    row && [say('Rank'), row.rank === null ? say('none yet: fewer than ten independent calls') : `${row.rank}`],
  ].filter((line): line is string[] => Array.isArray(line));
  return page(forecaster, url, html`<h1>${name(forecaster)}</h1>${lines.length > 0 ? html`<dl>${together(lines.map(([term, value]) => html`<div><dt>${term!}</dt><dd>${value!}</dd></div>`))}</dl>` : html`<p>${say('Nothing of theirs is decided yet.')}</p>`}`);
}

/** Where nothing stands any more: whoever shows it on their page should take it out. */
export function missingEmbed(url: string): string {
  return page('Hindcast', url, html`<h1>${say('This is not on Hindcast any more')}</h1><p>${say('The address may be mistyped, or an editor took back what stood here.')}</p>`);
}

function name(text: string): Html {
  const language = langOf(text);
  return language ? html`<span lang="${language}">${text}</span>` : html`${text}`;
}
