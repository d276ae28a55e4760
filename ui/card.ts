import type { State } from '#domain/predictions/state.ts';
import { cardLines, lineWidth } from './card-lines.ts';

/** What a share card says. Every word comes finished: in the reader's language, and never a share without its number. */
export type Card = {
  /** Who. */
  head: string;
  /** Where and when they said it. */
  where: string | null;
  /** In quotation marks where they are words as spoken. */
  words: string;
  spoken: boolean;
  /** Below the words: what they were taken to claim, or what the record is about. */
  under: string | null;
  state: { words: string; mark: Mark } | null;
  /** Each a short name and what it is. */
  facts: readonly (readonly [name: string, value: string])[];
  /** What this site is. */
  foot: string;
};
export type Mark = 'right' | 'wrong' | 'void' | 'open' | 'late';

export const CARD = { width: 1200, height: 630 };

/** How large words are set, and in how many lines: the fewer there are, the larger. */
const sizes = [[76, 2], [62, 3], [48, 4], [40, 5]] as const;
const colours: Record<Mark, string> = { right: '#006b54', wrong: '#a33f00', void: '#5c6166', open: '#0b5a66', late: '#7a5600' };
// As in the lists: each mark has a shape of its own, and its words stand beside it.
const shapes: Record<Mark, string> = {
  right: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  wrong: '<path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="2.4" fill="none"/>',
  void: '<path d="M1 6h10" stroke="currentColor" stroke-width="2.4"/>',
  open: '<circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  late: '<path d="M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM6 3.5V6l2 1.5" fill="none" stroke="currentColor" stroke-width="1.6"/>',
};

export function markOf(state: State, call: 'right' | 'wrong' | null): Mark {
  switch (state) {
    case 'open': case 'blocked': return 'open';
    case 'overdue': case 'disputed': return 'late';
    case 'annulled': return 'void';
    case 'yes': case 'no': case 'partly': case 'value': return call ?? 'void';
  }
}

/** A share card as SVG, 1200 × 630, with nothing in it but shapes and text. */
export function cardSvg({ head, where, words, spoken, under, state, facts, foot }: Card): string {
  const said = spoken ? `“${words}”` : words;
  const [large, most] = sizes.find(([size, lines]) => cardLines(said, 1060 / size, lines + 1).length <= lines) ?? sizes.at(-1)!;
  const lines = cardLines(said, 1060 / large, most);
  const after = 178 + lines.length * large * 1.34;
  const below = under === null ? [] : cardLines(under, 1060 / 28, after > 380 ? 1 : 2);
  const parts = [
    '<rect width="1200" height="630" fill="#fbfaf7"/><rect width="14" height="630" fill="#0b5a66"/>',
    text(70, where === null ? 96 : 82, 38, cardLines(head, state ? 15 : 27, 1)[0] ?? '', '#14161a'),
    ...(where === null ? [] : [text(70, 120, 24, cardLines(where, 25, 1)[0] ?? '', '#555a60')]),
    ...(state ? [pill(state.words, state.mark)] : []),
    ...lines.map((line, i) => text(70, 178 + large * 0.8 + i * large * 1.34, large, line, '#14161a')),
    ...below.map((line, i) => text(70, after + 34 + i * 38, 28, line, '#555a60')),
    '<path d="M70 500h1060" stroke="#dcd8ce" stroke-width="2"/>',
    ...facts.slice(0, 4).map(([name, value], i, all) => {
      const [x, room] = [70 + i * (1060 / all.length), 1060 / all.length - 24];
      return text(x, 536, 21, cardLines(name, room / 21, 1)[0] ?? '', '#555a60') + text(x, 569, ...fitted(value, room), '#14161a');
    }),
    text(70, 612, 20, foot, '#555a60'),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">${parts.join('')}</svg>`;
}

function pill(words: string, mark: Mark): string {
  const said = cardLines(words, 17, 1)[0] ?? '';
  const width = lineWidth(said) * 26 + 84;
  return `<g color="${colours[mark]}"><rect x="${1130 - width}" y="54" width="${width}" height="54" rx="27" fill="#ffffff" stroke="currentColor" stroke-width="2"/><g transform="translate(${1130 - width + 22} 68) scale(2.1)">${shapes[mark]}</g></g>${text(1130 - width + 60, 90, 26, said, colours[mark])}`;
}

/** As large as there is room for. */
function fitted(words: string, room: number): [size: number, words: string] {
  const size = [26, 23, 20].find((one) => lineWidth(words) * one <= room) ?? 20;
  return [size, cardLines(words, room / size, 1)[0] ?? ''];
}

// Quotation marks and dots are wide in the Chinese face, and belong to the words that they stand with.
function text(x: number, y: number, size: number, words: string, colour: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" font-family="${/\p{Script=Han}/u.test(words) ? 'Noto Sans SC' : 'Noto Sans'}" xml:space="preserve">${escaped(words)}</text>`;
}

/** As XML 1.0 may hold it: what it may not is left out, as is what has no shape of its own and could turn a line around. */
function escaped(words: string): string {
  return words.toWellFormed().normalize('NFC').replace(/[^\t\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
