import { Notice } from '../notice.tsx';

const words: Record<string, string> = {
  name: 'Your name is changed. What you did before keeps the name of its day.',
  password: 'The password is set. Every other session of this account was signed out.',
  role: 'The role is changed. It holds at once.',
  out: 'Signed out everywhere.',
  off: 'The account is switched off. Its sessions have ended and its tokens do nothing.',
  on: 'The account is switched on again.',
};

/** What was just done, by the word in the address; nothing for other words. */
export function Done({ done }: { done: string | undefined }) {
  return done && Object.hasOwn(words, done) ? <Notice tone="right" live>{words[done]!}</Notice> : null;
}
