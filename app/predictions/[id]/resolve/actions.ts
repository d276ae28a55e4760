'use server';

import { redirect } from 'next/navigation';
import { RuleBroken } from '#domain/errors.ts';
import { reopenQuestion, resolveQuestion } from '#domain/resolutions/commands.ts';
import type { DecidedValue } from '#domain/predictions/forms.ts';
import type { NewEvidence } from '#domain/resolutions/resolution.ts';
import { action, entry } from '#app/_server/action.ts';

export const resolve = action(async (context, form) => {
  await resolveQuestion(context, {
    questionId: entry(form, 'questionId') ?? '',
    standing: entry(form, 'standing'),
    outcome: entry(form, 'outcome') as 'yes',
    value: valueIn(form),
    share: entry(form, 'share') === null ? null : Math.round(Number(entry(form, 'share')) * 10_000),
    knownOn: entry(form, 'knownOn') ?? '',
    knownOnBasis: 'told by an editor',
    note: entry(form, 'note'),
    evidence: [evidenceIn(form, ''), ...(entry(form, 'url2') ? [evidenceIn(form, '2')] : [])],
  });
  redirect(`/predictions/${entry(form, 'predictionId')}`);
});

export const reopen = action(async (context, form) => {
  await reopenQuestion(context, { questionId: entry(form, 'questionId') ?? '', standing: entry(form, 'standing'), reason: entry(form, 'reason') ?? '' });
  redirect(`/predictions/${entry(form, 'predictionId')}`);
});

function valueIn(form: FormData): DecidedValue | null {
  const [option, number] = [entry(form, 'option'), entry(form, 'number')];
  if (entry(form, 'outcome') !== 'value') return null;
  if (option) return { kind: 'option', option };
  if (number === null || !Number.isFinite(Number(number))) throw new RuleBroken('Say what it came to. Nothing was changed.', { number: 'is not a number', option: 'is not chosen' });
  return { kind: 'number', value: Number(number) };
}

// A person who cites a page knows its day; only records may hold undated ones.
function evidenceIn(form: FormData, nth: '' | '2'): NewEvidence {
  const fields: Record<string, string> = {};
  const need = (name: string) => {
    const value = entry(form, `${name}${nth}`);
    if (!value) fields[`${name}${nth}`] = 'is empty';
    return value ?? '';
  };
  const evidence = {
    url: need('url'), publisher: need('publisher'), day: need('day'), dayPrecision: 'day' as const, note: need('evidenceNote'),
    quality: (entry(form, `quality${nth}`) ?? 'unrated') as NewEvidence['quality'],
  };
  if (evidence.url && !(/^https?:\/\/[^\s/]/i.test(evidence.url) && URL.canParse(evidence.url))) fields[`url${nth}`] = 'must be a web address that starts with http:// or https://';
  if (Object.keys(fields).length > 0) throw new RuleBroken('An outcome needs evidence: an address, who published it, its day, and what it says in your own words. Nothing was changed.', fields);
  return evidence;
}
