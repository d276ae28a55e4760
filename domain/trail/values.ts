import { roles, scopeWords } from '#domain/auth/actor.ts';
import { rejectReasonWords } from '#domain/candidates/reason-words.ts';
import { annulWords } from '#domain/resolutions/resolution.ts';
import { stanceWords } from '#domain/resolutions/aftermath.ts';
import { again } from '#words/again.ts';
import { counted, listed, say, sentences, type Plain } from '#words/say.ts';

const outcomes = sentences({
  yes: 'came true', no: 'did not come true', partly: 'came true in part', value: 'it came to a value', annulled: 'annulled', reopened: 'open again', disputed: 'disputed',
});
const statuses = sentences({ pending: 'pending', published: 'accepted', merged: 'joined to a question', rejected: 'turned down' });

export function outcomeWords(outcome: string): string {
  return inWords(outcomes, outcome);
}

/** What a word of ours means to a reader, in their language; any other stays as it is. */
export function inWords(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? again(words[value]!) : value;
}

/** How a reader knows a field: its name, its words, the word for nothing. `told`: a verb says it already; `ours`: sentences of ours, stored in English. */
type Field = { name: Plain; words?: Readonly<Record<string, string>>; minutes?: true; none?: Plain; ppm?: true; told?: true; ours?: true };

/** The fields whose before and after are shown, as a reader knows them. */
export const FIELDS: Readonly<Record<string, Field>> = {
  claim: { name: 'claim' }, claimZh: { name: 'claim in Chinese' }, criteria: { name: 'what counts as yes' }, topic: { name: 'topic' }, condition: { name: 'condition' },
  windowFrom: { name: 'first day' }, windowTo: { name: 'last day' }, windowBasis: { name: 'why these days', ours: true }, zone: { name: 'time zone' },
  statusQuo: { name: 'if nothing happens', words: sentences({ yes: 'yes is proposed', no: 'no is proposed' }) }, needs: { name: 'counts if the condition comes out as', words: sentences({ yes: 'yes', no: 'no' }) },
  active: { name: 'may sign in', told: true }, presence: { name: 'in the text', words: sentences({ there: 'found', new: 'found anew', gone: 'no longer found' }) }, speaker: { name: 'speaker' }, deadline: { name: 'last day' }, chance: { name: 'chance', ppm: true },
  outcome: { name: 'outcome', words: outcomes, none: 'open' }, until: { name: 'put off until' }, stance: { name: 'after the miss', words: stanceWords },
  status: { name: 'state', words: statuses, told: true }, reason: { name: 'reason', words: rejectReasonWords }, note: { name: 'note' },
  share: { name: 'how much came true', ppm: true }, value: { name: 'what it came to' }, annulReason: { name: 'why it cannot count', words: annulWords }, knownOn: { name: 'known since' }, happenedOn: { name: 'happened on' }, measured: { name: 'measured' },
  title: { name: 'title' }, author: { name: 'author' }, outlet: { name: 'outlet' }, published: { name: 'published on' }, basis: { name: 'how it is known', ours: true },
  name: { name: 'name' }, role: { name: 'role', words: roles }, scopes: { name: 'may', words: scopeWords }, provider: { name: 'provider' },
  url: { name: 'address' }, minutes: { name: 'asked every', minutes: true }, paused: { name: 'paused' }, format: { name: 'format' }, shown: { name: 'shown', told: true }, quote: { name: 'words' },
};

/** Of a field's value, what a reader reads; null where there is none. */
export function shownValue(field: string, value: unknown): string | null {
  const { words, minutes, none, ppm, ours } = FIELDS[field] ?? {};
  if (value === null || value === undefined || value === '') return none ? say(none) : null;
  if (typeof value === 'string') return ours ? again(value) : inWords(words ?? {}, value);
  if (typeof value === 'boolean') return value ? say('yes') : say('no');
  if (Array.isArray(value)) return value.length === 0 ? null : listed(value.map((one) => shownValue(field, one) ?? ''));
  // A day that is known to the month or the year only.
  if (typeof value === 'object' && 'day' in value && typeof value.day === 'string') return value.day.slice(0, 'precision' in value && value.precision === 'year' ? 4 : 'precision' in value && value.precision === 'month' ? 7 : 10);
  if (typeof value === 'object' && 'option' in value) return String(value.option);
  if (typeof value === 'object' && 'value' in value) return `${String(value.value)}${'unit' in value ? ` ${String(value.unit)}` : ''}`.trim();
  if (typeof value === 'number' && ppm) return `${Number((value / 10_000).toFixed(2))}%`;
  return typeof value === 'number' && minutes ? counted(value, '{n} minute', '{n} minutes') : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
