import { say, sentences } from '#words/say.ts';
import { Notice } from './notice.tsx';

const words = sentences({
  // Outcomes and questions.
  resolved: 'The outcome is kept, with its evidence. Scores and tables follow it already.', reopened: 'Open again. The earlier decision stays in its history; scores and tables follow already.',
  confirmed: 'Confirmed. Your name stands beside the outcome.', disputed: 'Disputed: it counts for nobody until another editor settles it. Both judgements stay readable.',
  settled: 'Settled. Both judgements stay in the history; scores and tables follow already.', condition: 'The condition is set: what it came to is followed at once.', uncondition: 'The condition is taken off.', aftermath: 'Kept beside the prediction.',
  snoozed: 'Put off. It is listed under “Those put off” until its day, or until it is decided.', woken: 'It stands among the others again.',
  edited: 'Kept as a new version. How it was worded before stands below.', kept: 'The page was fetched: how that went stands below.',
  // Feeds, and what is being read.
  asked: 'The feed is asked within a few seconds.', paused: 'The feed is paused: it is not asked until you resume it.', resumed: 'The feed is asked again.',
  changed: 'The changes are kept. The feed is asked within a few seconds.', removed: 'The feed is removed. The articles that came from it stay.',
  again: 'What failed waits to be read again.', stopped: 'What still waited is stopped. What was read stays; what is being read now is read to its end.',
  // Accounts.
  name: 'Your name is changed. What you did before keeps the name of its day.', password: 'The password is set. Every other session of this account was signed out.', role: 'The role is changed. It holds at once.',
  out: 'Signed out everywhere.', off: 'The account is switched off. Its sessions have ended and its tokens do nothing.', on: 'The account is switched on again.',
});

/** What was just done, by the word in the address, announced; nothing for other words. */
export function Done({ done }: { done: string | undefined }) {
  return done !== undefined && Object.hasOwn(words, done) ? <Notice live>{say(words[done as keyof typeof words])}</Notice> : null;
}
