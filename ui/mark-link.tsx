import { say } from '#words/say.ts';

/** From a prediction to its words in the text on the same page, where they have this number. */
export function MarkLink({ nth }: { nth: number }) {
  return <a className="nth-link" href={`#mark-${nth}`}><span className="visually-hidden">{say('Its words in the text, number')} </span>{nth}</a>;
}
