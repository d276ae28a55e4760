import { inChinese, joined, say, type Sentence, type Value } from './say.ts';
import { zh } from './zh.ts';

/** Says in the reader's language what was stored in English: one of our sentences, or several in a row, with what was put into them. Whatever else it is, it stays. */
export function again(text: string): string {
  return inChinese() ? (best(text)?.words ?? text) : text;
}

/** What it says, and how many letters of it are no words of ours: of two ways to read a text the one with fewer counts. */
type Heard = { words: string; strange: number };

/** The sentence as it stands, or one of them and what can be heard in the rest. */
function best(text: string): Heard | null {
  let found = one(text);
  for (const { index } of text.matchAll(/(?<=[.?!]) /g)) {
    const first = found?.strange === 0 ? null : one(text.slice(0, index));
    const rest = first && best(text.slice(index + 1));
    if (rest) found = lesser(found, { words: joined(first.words, rest.words), strange: first.strange + rest.strange });
  }
  return found;
}

function one(text: string): Heard | null {
  if (Object.hasOwn(zh, text)) return { words: spoken(text as Sentence, {}), strange: 0 };
  let found: Heard | null = null;
  for (const { sentence, start, shape } of withValues()) {
    const values = text.startsWith(start) ? shape.exec(text)?.groups : undefined;
    if (values) found = lesser(found, filled(sentence, values));
  }
  return found;
}

/** What was put in may be sentences of ours too, never a mere word of ours: that may be a name. */
function filled(sentence: Sentence, values: Record<string, string>): Heard {
  let strange = 0;
  const put = Object.entries(values).map(([name, value]) => {
    const heard = /[.?!]$/.test(value) ? best(value) : null;
    strange += heard?.strange ?? value.length;
    return [name, heard?.words ?? value] as const;
  });
  return { words: spoken(sentence, Object.fromEntries(put)), strange };
}

const lesser = (a: Heard | null, b: Heard): Heard => (a && a.strange <= b.strange ? a : b);
const spoken = say as (sentence: Sentence, values: Record<string, Value>) => string;

const LEAST_LETTERS = 8;
let shapes: { sentence: Sentence; start: string; shape: RegExp }[] | undefined;

/** Sentences into which something is put, each as a pattern of what comes of it; those with hardly a word of their own would fit anything. */
function withValues() {
  return (shapes ??= (Object.keys(zh) as Sentence[]).filter((sentence) => sentence.includes('{') && sentence.replace(/\{\w+\}|[^\p{L}]/gu, '').length >= LEAST_LETTERS).map((sentence) => {
    const seen = new Set<string>();
    const pattern = sentence.split(/(\{\w+\})/).map((part, i) => {
      if (i % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const name = part.slice(1, -1);
      if (seen.has(name)) return `\\k<${name}>`;
      seen.add(name);
      return `(?<${name}>.+?)`;
    });
    return { sentence, start: sentence.slice(0, sentence.indexOf('{')), shape: new RegExp(`^${pattern.join('')}$`, 's') };
  }));
}
