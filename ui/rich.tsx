import { createElement, Fragment, type ReactNode } from 'react';
import { remembered } from '#words/remembered.ts';
import { template, type Names, type Sentence } from '#words/say.ts';

/** The tags of a sentence: "Go to <a>the articles</a>" has `a`. */
type Tags<S> = S extends `${string}<${infer Tag}>${infer Rest}` ? (Tag extends `/${string}` ? never : Tag) | Tags<Rest> : never;
type Parts<S> = Record<Names<S>, ReactNode> & Record<Tags<S>, (words: ReactNode) => ReactNode>;

/** A sentence of which parts are links or other elements, in the reader's language: `{name}` is put in, `<tag>words</tag>` is drawn by its function. */
export function Rich<const S extends Sentence>({ of, ...parts }: { of: S } & Parts<S>) {
  return drawn(piecesOf(template(of)), parts as unknown as Record<string, Part>);
}

type Part = ReactNode | ((words: ReactNode) => ReactNode);
/** What a sentence is made of: words, what is put in under a name, and words within a tag. */
type Piece = string | { name: string } | { tag: string; inner: Piece[] };

const piecesOf = remembered((words: string): Piece[] => words.split(/(<(\w+)>.*?<\/\2>|\{\w+\})/g).filter((piece, i) => i % 3 !== 2 && piece !== undefined && piece !== '').map((piece) => {
  const [, tag, inner] = /^<(\w+)>(.*)<\/\1>$/s.exec(piece) ?? [];
  const name = /^\{(\w+)\}$/.exec(piece)?.[1];
  return tag !== undefined ? { tag, inner: piecesOf(inner!) } : name !== undefined ? { name } : piece;
}));

// One after the other and not as a list: so none needs a name or an element of its own.
function drawn(pieces: readonly Piece[], parts: Record<string, Part>): ReactNode {
  return createElement(Fragment, null, ...pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    return 'name' in piece ? parts[piece.name] as ReactNode : (parts[piece.tag] as (words: ReactNode) => ReactNode)(drawn(piece.inner, parts));
  }));
}
