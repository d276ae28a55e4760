import type { z } from 'zod';
import { RuleBroken } from '#domain/errors.ts';
import { onlyHedges } from '#domain/extraction/phrases.ts';
import type { editedForecast } from '#domain/predictions/forecast.ts';
import { typedPercent } from '#domain/predictions/typed-number.ts';
import { entry } from '#app/_server/action.ts';
import { contentFrom } from './form-content.ts';
import { say } from '#words/say.ts';

type Input = z.input<typeof editedForecast>;

/** The review form as the input of a publication. Zod checks it beside the command; here entries only find their places. */
export function forecastFrom(form: FormData): Input {
  const text = (name: string) => entry(form, name);
  const relayedBy = text('relayedBy');
  const mergeInto = text('mergeInto');
  const asked = contentFrom(text);
  return {
    articleId: text('articleId') ?? '',
    forecaster: {
      name: text('forecaster') ?? '', kind: (text('forecasterKind') ?? 'person') as 'person',
      aliases: (text('aliases') ?? '').split(/[,，、;；]/).map((name) => name.trim()).filter(Boolean),
    },
    relayedBy: relayedBy ? { name: relayedBy } : null,
    question: mergeInto ? { id: mergeInto } : {
      claim: text('claim') ?? '', claimZh: text('claimZh'), language: (text('language') ?? 'en') as 'en', criteria: text('criteria') ?? '',
      topic: text('topic') ?? '', condition: text('condition'), windowFrom: text('windowFrom'), windowTo: text('windowTo') as string, windowBasis: text('windowBasis'), statusQuo: text('statusQuo') as 'no' | null, form: asked?.form ?? null,
    },
    madeOn: text('madeOn') as string,
    madeOnPrecision: (text('madeOnPrecision') ?? 'day') as 'day',
    madeOnBasis: text('madeOnBasis') ?? 'told by an editor',
    direction: (text('direction') ?? 'yes') as 'yes',
    polarity: (text('polarity') ?? 'affirm') as 'affirm',
    chance: chanceFrom(form),
    content: asked?.content ?? null,
    reference: referenceFrom(form),
    kind: (text('kind') ?? 'forecast') as 'forecast',
    horizonText: text('horizonText'), horizonRule: text('horizonRule'),
    quote: { text: String(form.get('quote') ?? '').replaceAll('\r\n', '\n'), start: Number(text('quoteStart')), end: Number(text('quoteEnd')), language: (text('quoteLanguage') ?? 'en') as 'en' },
    note: text('note'),
  };
}

function referenceFrom(form: FormData): Input['reference'] {
  const kind = entry(form, 'referenceKind');
  if (kind === null) return null;
  const ppm = typedPercent(entry(form, 'referencePercent') ?? '');
  if (ppm === null) throw new RuleBroken(say('Give the chance that a market or a base rate had then in per cent, 0 to 100, or let it be computed. Nothing was changed.'), { referencePercent: say('must be between 0 and 100') });
  return { tier: kind === 'market' ? 1 : 2, ppm, source: entry(form, 'referenceSource') ?? '' };
}

function chanceFrom(form: FormData): Input['chance'] {
  const hedge = entry(form, 'hedge');
  const basis = entry(form, 'basis');
  if (basis === 'none') return { basis: 'none', hedge, hedgeOnly: hedge !== null && onlyHedges(hedge) };
  const ppm = typedPercent(entry(form, 'percent') ?? '');
  if (ppm === null) {
    throw new RuleBroken(say('Give the probability in per cent, 0 to 100, or choose “No number”. Nothing was changed.'), { percent: say('must be between 0 and 100') });
  }
  if (basis === 'stated') return { basis: 'stated', ppm, hedge };
  return { basis: 'implied', ppm, hedge: hedge ?? '', phrase: entry(form, 'phrase') ?? hedge ?? 'set by an editor' };
}
