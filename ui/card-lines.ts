import { letters } from './letters.ts';

/** How wide a letter of the card's typeface is, of its height. Han and full-width signs fill a square; the rest to the nearest that matters. */
function widthOf(letter: string): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60“”‘’—…·\p{Emoji_Presentation}]/u.test(letter)) return 1;
  if (/[ijlItfr.,:;'|!()[\]{} \-/\\`]/.test(letter)) return 0.33;
  if (/[mwMW@%—]/.test(letter)) return 0.92;
  return /\p{Lu}/u.test(letter) ? 0.68 : 0.57;
}

export function lineWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width;
}

/** Signs that no line begins with. */
const CLOSING = /^[\p{Pe}\p{Pf}，。、；：！？…·,.;:!?%”’）》」』]/u;

/**
 * Breaks words into lines of `width` (in letter heights) at most: between words, and between any two Chinese characters, but not before a sign
 * that closes. What does not fit into `most` lines ends in “…”. A word that is wider than a line is cut between two of its letters.
 */
export function cardLines(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => { lines.push(line.trim()); line = ''; };
  for (const piece of pieces(text)) {
    if (lineWidth(line + piece) > width && line.trim() !== '') end();
    for (const letter of graphemes(piece)) {
      if (lineWidth(line + letter) > width) end();
      if (line !== '' || letter.trim() !== '') line += letter;
    }
    if (lines.length > most) break;
  }
  if (line.trim() !== '') end();
  if (lines.length <= most) return lines;
  const last = [...graphemes(lines[most - 1]!)];
  while (last.length > 0 && lineWidth(last.join('')) > width - 1) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('').replace(/[\s，。、；：,.;:]+$/u, '')}…`];
}

/** Words with the blank and the signs that follow them; Chinese characters one by one. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const part of text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\p{Script=Han}\u3000-\u303f\uff00-\uffef\s]+\s*|\s+/gu) ?? []) {
    if (found.length > 0 && (CLOSING.test(part) || /^\s+$/.test(part) || /[“‘（《「『([]$/u.test(found.at(-1)!))) found[found.length - 1] += part;
    else found.push(part);
  }
  return found;
}

function graphemes(text: string): string[] {
  return [...letters.segment(text)].map(({ segment }) => segment);
}
