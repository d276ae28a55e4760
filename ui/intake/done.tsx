import { Notice } from '../notice.tsx';

const words: Record<string, string> = {
  asked: 'The feed is asked within a few seconds.',
  paused: 'The feed is paused: it is not asked until you resume it.',
  resumed: 'The feed is asked again.',
  edited: 'The changes are kept. The feed is asked within a few seconds.',
  removed: 'The feed is removed. The articles that came from it stay.',
  again: 'What failed waits to be read again.',
  stopped: 'What still waited is stopped. What was read stays; what is being read now is read to its end.',
};

/** What was just done, by the word in the address; nothing for other words. */
export function Done({ done }: { done: string | undefined }) {
  return done && Object.hasOwn(words, done) ? <Notice tone="right" live>{words[done]!}</Notice> : null;
}
