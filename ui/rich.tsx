import { Fragment, type ReactNode } from 'react';
import { template, type Names, type Sentence } from '#words/say.ts';

/** The tags of a sentence: "Go to <a>the articles</a>" has `a`. */
type Tags<S> = S extends `${string}<${infer Tag}>${infer Rest}` ? (Tag extends `/${string}` ? never : Tag) | Tags<Rest> : never;
type Parts<S> = Record<Names<S>, ReactNode> & Record<Tags<S>, (words: ReactNode) => ReactNode>;

/** A sentence of which parts are links or other elements, in the reader's language: `{name}` is put in, `<tag>words</tag>` is drawn by its function. */
export function Rich<const S extends Sentence>({ of, ...parts }: { of: S } & Parts<S>) {
  return <>{pieces(template(of), parts as unknown as Record<string, Part>)}</>;
}

type Part = ReactNode | ((words: ReactNode) => ReactNode);

function pieces(words: string, parts: Record<string, Part>): ReactNode[] {
  return words.split(/(<(\w+)>.*?<\/\2>|\{\w+\})/g).filter((piece, i) => i % 3 !== 2 && piece !== undefined && piece !== '').map((piece, i) => {
    const [, tag, inner] = /^<(\w+)>(.*)<\/\1>$/s.exec(piece) ?? [];
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    const drawn = tag !== undefined ? (parts[tag] as (words: ReactNode) => ReactNode)(pieces(inner!, parts)) : name !== undefined ? (parts[name] as ReactNode) : piece;
    return <Fragment key={i}>{drawn}</Fragment>;
  });
}
