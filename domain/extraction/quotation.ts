import type { Block } from '#domain/articles/blocks.ts';
import { fold } from '#domain/articles/fold.ts';
import type { Span } from '#domain/articles/sentences.ts';
import type { Named } from './reading.ts';
import { behindEnglish, saidAfterEnglish, saidBeforeEnglish } from './speaker-en.ts';
import { saidAfterChinese, saidBeforeChinese } from './speaker-zh.ts';
import type { Unit } from './units.ts';

/** A run of quoted speech in a paragraph, in document offsets, with whoever its paragraph names for it. */
export type Quotation = Span & { named: Named | null };

const known = new WeakMap<Block, Quotation[]>();

/** The quotation in which a place of the article stands, however many sentences it runs over; null outside. Titles and scare quotes are none. */
export function quotationAt(text: string, { block, language }: Unit, at: number): Quotation | null {
  let all = known.get(block);
  if (!all) known.set(block, (all = quotationsIn(text, block, language)));
  return all.find(({ start, end }) => at >= start && at < end) ?? null;
}

const OPEN: Record<string, string> = { '“': '”', '「': '」', '『': '』', '"': '"' };

function quotationsIn(text: string, block: Block, language: Unit['language']): Quotation[] {
  const words = text.slice(block.start, block.end);
  const spans = marked(words);
  if (spans.length === 0 && language === 'en') for (const match of words.matchAll(/(?<=^|[\s(])['‘](?=[A-Z“"])[^\n]{12,}?[.,?!]['’](?=[\s,.;)]|$)/g)) spans.push({ start: match.index, end: match.index + match[0].length });
  const folded = spans.length > 0 ? fold(words).replace(/[\r\n]/g, ' ') : '';
  const least = language === 'en' ? 24 : 8;
  const found: Quotation[] = [];
  for (const span of spans.filter(({ start, end }) => end - start >= least)) {
    const after = folded.slice(span.end, span.end + 200);
    const before = folded.slice(Math.max(0, span.start - 200), span.start);
    const named = language === 'en' ? (saidAfterEnglish(after) ?? saidBeforeEnglish(before) ?? (/[,.!?]$/.test(folded.slice(0, span.end - 1)) ? behindEnglish(after) : null)) : (saidBeforeChinese(before, words.slice(Math.max(0, span.start - 200), span.start)) ?? saidAfterChinese(after, words.slice(span.end, span.end + 200)));
    found.push({ start: block.start + span.start, end: block.start + span.end, named: named ?? found.at(-1)?.named ?? null });
  }
  // "Half a sentence," she began: the one named for a later part speaks in the first as well.
  for (let i = found.length - 2; i >= 0; i--) found[i]!.named ??= found[i + 1]!.named;
  return found;
}

/** Pairs of double or corner marks; one that is never closed runs to the end of the paragraph, as in speech that goes on in the next. */
function marked(words: string): Span[] {
  const spans: Span[] = [];
  let close: string | null = null;
  let start = 0;
  for (const { 0: char, index: i } of words.matchAll(/[“”「」『』"]/g)) {
    if (close === null && OPEN[char] && !/\d/.test(char === '"' ? (words[i - 1] ?? '') : '')) {
      close = OPEN[char] as string;
      start = i;
    } else if (char === close) {
      spans.push({ start, end: i + 1 });
      close = null;
    }
  }
  if (close !== null && start < words.length - 1) spans.push({ start, end: words.length });
  return spans;
}
