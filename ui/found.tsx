import { Fragment } from 'react';
import { foundIn, type Phrase } from '#domain/articles/search.ts';
import { letters } from './letters.ts';
import { langOf, type Language } from './words.ts';

type Props = { text: string; phrases: readonly Phrase[]; near?: Language | null };

/** A text with what was looked for marked in it, by its places: nothing of it is read as markup. */
export function Found({ text, phrases, near }: Props) {
  const lang = langOf(text, near);
  const marked = <Marked text={text} phrases={phrases} />;
  return lang ? <span lang={lang}>{marked}</span> : marked;
}

/** The same of a long text: from a little before the first mark on. */
export function FoundExcerpt({ text, phrases, near }: Props) {
  return <Found text={excerptOf(text, foundIn(text, phrases)[0]?.start ?? 0)} phrases={phrases} {...(near === undefined ? {} : { near })} />;
}

export function isFoundIn(text: string, phrases: readonly Phrase[]): boolean {
  return foundIn(text, phrases).length > 0;
}

function Marked({ text, phrases }: Props) {
  const spans = foundIn(text, phrases);
  const ends = [0, ...spans.map(({ end }) => end)];
  return <>{spans.map(({ start, end }, i) => <Fragment key={start}>{text.slice(ends[i], start)}<mark>{text.slice(start, end)}</mark></Fragment>)}{text.slice(ends.at(-1))}</>;
}

/** How wide an excerpt is, and how much of it stands before the first mark; Han characters are two wide. */
const [WIDTH, BEFORE] = [220, 60];

// Cut by what a reader sees as one character.
function excerptOf(text: string, mark: number): string {
  const pieces = [...letters.segment(text)];
  const at = Math.max(0, pieces.findIndex(({ index, segment }) => index + segment.length > mark));
  const from = at - fitting(pieces.slice(0, at).reverse(), BEFORE);
  const to = from + fitting(pieces.slice(from), WIDTH);
  return `${from > 0 ? '…' : ''}${pieces.slice(from, to).map(({ segment }) => segment).join('').trim()}${to < pieces.length ? '…' : ''}`;
}

/** How many of these characters, from the first on, are together no wider than that. */
function fitting(pieces: readonly Intl.SegmentData[], width: number): number {
  let used = 0;
  const over = pieces.findIndex(({ segment }) => (used += /\p{Script=Han}/u.test(segment) ? 2 : 1) > width);
  return over < 0 ? pieces.length : over;
}
