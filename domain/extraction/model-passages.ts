import type { MediaType } from '#domain/articles/article.ts';
import { blocks, type Block } from '#domain/articles/blocks.ts';
import { fold } from '#domain/articles/fold.ts';
import { hiddenSpans, without } from '#domain/articles/hidden.ts';
import { seen } from '#domain/articles/plain-line.ts';
import { sentences, type Span } from '#domain/articles/sentences.ts';
import { amountsIn } from './amount.ts';
import { cuesIn } from './cues.ts';
import { readingsIn } from './horizon.ts';

/** What one request carries: its words as a reader sees them, and where they stand in the article. */
export type Passage = { words: string; spans: Span[] };

/** A model reads better in pieces, and one piece that fails does not cost the others. */
const LONGEST = 6_000;

/**
 * The parts of an article that a model is asked about: paragraphs with a cue, a time or an amount, the one before each, and
 * the heading or table head above. What no reader sees is left out. About half of an article.
 */
export function passagesOf(text: string, mediaType: MediaType): Passage[] {
  const hidden = hiddenSpans(text, mediaType);
  const found = blocks(text, mediaType).filter((block) => block.kind !== 'clutter' && block.language !== null);
  const chosen = chosenOf(found, text);
  const passages: Passage[] = [];
  let before = -1;
  for (const [i, block] of found.entries()) {
    if (!chosen.has(i)) continue;
    for (const span of block.line.end - block.line.start > LONGEST ? sentences(text, block, block.language) : [block.line]) {
      const words = asRead(without(text, span, hidden));
      if (words === '') continue;
      const last = passages.at(-1);
      if (last && last.words.length + words.length + 6 <= LONGEST) {
        last.words += `${before === i - 1 || before === i ? '\n\n' : '\n\n[…]\n\n'}${words}`;
        last.spans.push(span);
      } else passages.push({ words, spans: [span] });
      before = i;
    }
  }
  return passages;
}

function chosenOf(found: Block[], text: string): Set<number> {
  const chosen = new Set<number>();
  let [heading, head] = [-1, -1];
  for (const [i, block] of found.entries()) {
    if (block.kind === 'heading') heading = i;
    if (block.kind === 'tableHead') head = i;
    if (!tells(block, text)) continue;
    for (const at of [i, i - 1, heading, block.kind === 'row' ? head : i]) if (at >= 0) chosen.add(at);
  }
  return chosen;
}

function tells(block: Block, text: string): boolean {
  const language = block.language ?? 'en';
  return sentences(text, block, language).some((span) => {
    const words = text.slice(span.start, span.end);
    const folded = fold(words).replace(/[\r\n]/g, ' ');
    return cuesIn(folded, language).length > 0 || readingsIn(folded, language, null).length > 0 || amountsIn(words, language).some((amount) => amount.clear);
  });
}

/** Links leave their words. */
function asRead(text: string): string {
  return seen(text).replace(/\[([^\][]{0,400})\]\([^()\s]{0,2000}\)/g, '$1').trim();
}
