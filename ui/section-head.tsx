import { say, type Plain } from '#words/say.ts';
import { Link } from './link.tsx';

/** The head of a section that shows the first of something, with the way to all of it. */
export function SectionHead({ id, words, href, more }: { id: string; words: Plain; href: string; more: Plain }) {
  return <div className="section-head"><h2 id={id}>{say(words)}</h2><Link href={href}>{say(more)}</Link></div>;
}
