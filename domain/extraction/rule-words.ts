import { inARow, say, sentences, type Plain } from '#words/say.ts';
import { countedFrom, outOf } from './rule-parts.ts';

/** What a rule does, in plain words, by the id that stands in a draft; an id without an entry is shown as it is. */
export function ruleWords(id: string): string {
  const [base, more] = partsOf(id);
  const known = SPEAKER[base] ?? CUES[base.replace(/^(?:en|zh)\//, '')] ?? HORIZON[base];
  return inARow([known ? say(known) : outOf(base) ?? base, ...more]);
}

/** What of a deadline's rule the words themselves do not show: that "before" and a month were read is plain, that days are counted from somewhere is not. Empty where all is plain. */
export function beyondWords(id: string): string {
  const [base, more] = partsOf(id);
  const known = HORIZON[base];
  return inARow([known ? say(known) : countedFrom(base), ...more].flatMap((one) => one ?? []));
}

function partsOf(id: string): [base: string, more: string[]] {
  const [base = id, ...more] = id.split(/ \+ |, (?=named before|first half)/);
  return [base, more.map((one) => (MORE[one] ? say(MORE[one]) : one))];
}

const SPEAKER: Record<string, Plain | undefined> = sentences({
  'author': 'nobody else is named, so it is the author',
  'outlet': 'no author is known, so it is the outlet',
  'nobody named': 'nobody is named, and neither author nor outlet is known',
  'person': 'chosen by a person; no rule takes it',
  'whose turn it is': 'it is their turn in the conversation',
  'in quotes': 'stands in quotation marks',
  'brought in before': 'brought in by the sentence before',
  'house in front': 'the company that the sentence names first',
  'plan of the organisation named nearest': 'a plan, of the organisation that is named nearest',
  'en/first person': 'says “I”, “we” or “my”, so it is the author',
  'zh/我': 'says 我, 我们 or 笔者, so it is the author',
  'en/group says': 'a group that says, expects or warns',
  'en/pronoun': 'a pronoun that says, expects or warns',
  'en/according to': 'named after “according to”',
  'zh/据': 'named after 据 or 根据',
  'zh/在…看来': 'named in 在…看来',
  'zh/在…看來': 'named in 在…看來',
  'zh/own report': 'the house whose report it is',
  'zh/said before the quote': 'named before the quotation',
  'zh/said after the quote': 'named after the quotation',
  'zh/moves a forecast': 'moves a forecast of its own',
  'zh/opens': 'opens the sentence',
  'zh/的报告': 'the house whose report it is',
  'zh/引号前': 'named before the quotation',
  'zh/引号后': 'named after the quotation',
  'en/said after the quote': 'named after the quotation',
  'en/said before the quote': 'named before the quotation',
  'en/own forecast': 'whose own forecast or target it is',
});

/** The kinds of cue that make words a prediction; see `CueKind`. */
const CUES: Record<string, Plain | undefined> = sentences({
  call: 'says flatly what will or will not be',
  expect: 'says what is expected',
  odds: 'gives a chance or names what is likeliest',
  modal: 'says what may be',
  plan: 'tells of a plan',
  commitment: 'makes a promise',
  fails: 'says that it cannot be done',
  would: 'says what would be',
  present: 'speaks in the present, with a day to come',
  list: 'stands in a list or column of predictions',
  now: 'a guess about how things are now',
});

const HORIZON: Record<string, Plain | undefined> = sentences({
  'event': 'waits for something to happen; that is no day',
  'before then': 'points back to the deadline before it',
  'en/(N units)': 'a span of time in brackets',
  'zh/(N)': 'a span of time in brackets',
  'en/this time next': 'this time next week, month or year',
});

const MORE: Record<string, Plain | undefined> = sentences({
  'heading or list': 'deadline from the heading, list or column it stands under',
  'the same sentence': 'deadline from earlier in the sentence',
  'the sentence before': 'deadline from the sentence before',
  'before then': 'deadline from the words before',
  'named before': 'only by a word such as “he” or “they”, taken for the name before it',
  'first half': 'in the first half of the sentence',
});
