import type { Cue } from './cue.ts';
import type { Outlook } from './outlook.ts';
import type { Unit } from './units.ts';
import { sentences, type Plain } from '#words/say.ts';

export type Reason =
  | 'question' | 'whether' | 'history' | 'habit' | 'obligation' | 'present-guess' | 'hypothetical' | 'in-passing' | 'plan-without-outcome'
  | 'clutter' | 'definition' | 'generalisation' | 'title' | 'about-the-text' | 'purpose' | 'reason-given' | 'belief-about-now' | 'unlike' | 'calendar' | 'no-outlook';

/** Why something that looks like a prediction is none, in words for the person who checks. */
export const reasons = sentences({
  question: 'It asks and does not say.',
  whether: 'It names an open question (whether, 是否), not an answer.',
  history: 'It tells of the past.',
  habit: 'It says what usually happens, not what will happen.',
  obligation: 'It says what ought to be done, not what will be done.',
  'present-guess': 'It guesses about the present.',
  hypothetical: 'It imagines a case without saying that it will come.',
  'in-passing': 'A possibility is mentioned in passing.',
  'plan-without-outcome': 'It names an intention without a day or an outcome.',
  clutter: 'It is no part of the article: navigation, teasers or boilerplate.',
  definition: 'It explains what words mean.',
  generalisation: 'It states a general rule without a time.',
  title: 'It is a headline.',
  'about-the-text': 'It speaks of the article itself or to its readers.',
  purpose: 'It says what something is for.',
  'reason-given': 'It is the reason given for something else.',
  'belief-about-now': 'It says what somebody thinks of the present.',
  unlike: 'It reads more like sentences that predict nothing.',
  calendar: 'It gives a date of the calendar, not a call.',
  'no-outlook': 'Nothing in it looks ahead.',
}) satisfies Record<Reason, Plain>;

/** What the rules know of a sentence when they judge it. Clauses are folded. */
export type Sight = {
  unit: Unit;
  cue: Cue;
  /** Its own deadline lies ahead, or one is given by a heading or the sentence before. */
  dated: boolean;
  conditional: boolean;
  measurable: boolean;
  /** Says how sure: a verbal hedge that is a call (likely, 大概率). */
  assured: boolean;
  /** How much the article looks ahead. */
  outlook?: Outlook['level'];
  /** Names a day that was long past when the article appeared, and none ahead. */
  behind: boolean;
};
