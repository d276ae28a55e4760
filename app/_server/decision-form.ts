import { RuleBroken } from '#domain/errors.ts';
import type { DecidedValue } from '#domain/predictions/forms.ts';
import { typedNumber, typedPercent } from '#domain/predictions/typed-number.ts';
import type { AnnulReason, NewEvidence } from '#domain/resolutions/resolution.ts';
import { entry } from './action.ts';
import { say, type Plain } from '#words/say.ts';

/** Which question a form is about, and which decision its writer saw. */
export function askedIn(form: FormData): { questionId: string; standing: string | null } {
  return { questionId: entry(form, 'questionId') ?? '', standing: entry(form, 'standing') };
}

/** The version of the question that the writer of a form read. */
export function versionIn(form: FormData): number | undefined {
  return entry(form, 'version') === null ? undefined : numberIn(form, 'version');
}

/** Where a form leads when it is done: the prediction that its writer came from, or the question. */
export function backTo(form: FormData, done: string): string {
  const from = entry(form, 'from');
  return `${from && /^[\w-]{1,64}$/.test(from) ? `/predictions/${from}` : `/questions/${askedIn(form).questionId}`}?done=${done}`;
}

/** What an outcome says beside its name, from the entries of a form. */
export function particularsIn(form: FormData, outcome: string | null) {
  return {
    value: outcome === 'value' ? valueIn(form) : null,
    share: entry(form, 'share') === null ? null : numberIn(form, 'share', typedPercent, 'is not a number between 0 and 100'),
    annulReason: entry(form, 'annulReason') as AnnulReason | null,
    happenedOn: entry(form, 'happenedOn'),
    measured: entry(form, 'measured') === null ? null : { value: numberIn(form, 'measured'), unit: entry(form, 'measuredUnit') ?? '' },
  };
}

/** The evidence of a form; of one where it `must` be given, at least one piece. What is begun must be whole. */
export function evidenceIn(form: FormData, must: boolean): NewEvidence[] {
  const begun = (nth: '' | '2') => ['url', 'publisher', 'day', 'evidenceNote'].some((name) => entry(form, `${name}${nth}`) !== null);
  return [...(must || begun('') ? [pieceIn(form, '')] : []), ...(begun('2') ? [pieceIn(form, '2')] : [])];
}

function valueIn(form: FormData): DecidedValue {
  const option = entry(form, 'option');
  if (option) return { kind: 'option', option };
  if (entry(form, 'number') === null) throw new RuleBroken(say('Say what it came to. Nothing was changed.'), { number: say('is missing'), option: say('is not chosen') });
  return { kind: 'number', value: numberIn(form, 'number') };
}

function numberIn(form: FormData, name: string, read = typedNumber, otherwise: Plain = 'is not a number such as 0.5 or 1,200'): number {
  const value = read(entry(form, name) ?? '');
  if (value === null) throw new RuleBroken(say('Please check what is marked. Nothing was changed.'), { [name]: say(otherwise) }, { inFields: true });
  return value;
}

// A person who cites a page knows its day; only records may hold undated ones.
function pieceIn(form: FormData, nth: '' | '2'): NewEvidence {
  const fields: Record<string, string> = {};
  const need = (name: string) => {
    const value = entry(form, `${name}${nth}`);
    if (!value) fields[`${name}${nth}`] = say('is empty');
    return value ?? '';
  };
  const evidence = {
    url: need('url'), publisher: need('publisher'), day: need('day'), dayPrecision: 'day' as const, note: need('evidenceNote'),
    quality: (entry(form, `quality${nth}`) ?? 'unrated') as NewEvidence['quality'],
  };
  if (evidence.url && !(/^https?:\/\/[^\s/]/i.test(evidence.url) && URL.canParse(evidence.url))) fields[`url${nth}`] = say('must be a web address that starts with http:// or https://');
  if (Object.keys(fields).length > 0) throw new RuleBroken(say('Evidence is an address, who published it, its day, and what it says in your own words; no outcome is kept without it. Nothing was changed.'), fields);
  return evidence;
}
