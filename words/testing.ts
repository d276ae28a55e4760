import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSync } from '@swc/core';

export const root = resolve(import.meta.dirname, '..');

/** Every file of ours that may say something, tests and the Chinese itself aside. */
export const files = globSync(['{app,cli,db,domain,front,net,ui,words}/**/*.{ts,tsx}', 'server.ts'], { cwd: root }).filter((file) => !/\.test\.ts$|testing\.ts$|\.d\.ts$|^words\/zh/.test(file)).sort();

/** A place where something is said: the sentence where it is written there, and whether that happens while the file is loaded. */
export type Saying = { file: string; sentence: string | null; atLoad: boolean };
type Node = Record<string, unknown> & { type: string };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const childrenOf = (node: Node): Node[] => Object.values(node).flat().flatMap((value) => (isNode(value) ? [value] : isNode((value as { expression?: unknown } | null)?.expression) ? [(value as { expression: Node }).expression] : []));
const isFunction = ({ type }: Node): boolean => /Function|Method|Constructor|Getter|Setter|ClassProperty/.test(type);

const trees = new Map<string, Node[]>();
const textOf = (file: string): string => readFileSync(resolve(root, file), 'utf8');
function treeOf(file: string): Node[] {
  const tree = trees.get(file) ?? (parseSync(textOf(file), { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2024' }).body as unknown as Node[]);
  trees.set(file, tree);
  return tree;
}

// Which argument of each holds the sentence; -1 for what depends on who listens and holds none.
const SPEAKERS: Readonly<Record<string, number>> = { say: 0, template: 0, counted: 2, sentences: 0, address: -1, tongue: -1, inChinese: -1, wholeNumber: -1, numberWords: -1, joined: -1, listed: -1, again: -1 };

/** What a file says: by `say`, `counted`, `template`, `sentences` and `Rich`. */
export function sayingsOf(file: string): Saying[] {
  const found: Saying[] = [];
  if (!/words\/say\.ts'|'\.\/say\.ts'|\/rich\.tsx'/.test(textOf(file))) return found;
  const note = (sentence: unknown, atLoad: boolean) => textsIn(sentence).forEach((text) => found.push({ file, sentence: text, atLoad }));
  const visit = (node: Node, later: boolean): void => {
    const callee = node.type === 'CallExpression' && isNode(node['callee']) ? String(node['callee']['value']) : '';
    // What `sentences` holds is said later, by whoever takes one out.
    if (callee in SPEAKERS) note((node['arguments'] as { expression: Node }[])[SPEAKERS[callee]!]?.expression, !later && callee !== 'sentences');
    if (node.type === 'JSXOpeningElement' && (node['name'] as Node)['value'] === 'Rich') note((node['attributes'] as Node[]).find((one) => (one['name'] as Node | undefined)?.['value'] === 'of')?.['value'], !later);
    for (const child of childrenOf(node)) visit(child, later || isFunction(node));
  };
  for (const node of treeOf(file)) visit(node, false);
  return found;
}

/** The texts that an argument may be: one, either of two, or all that a table holds; null where it is worked out elsewhere. */
function textsIn(node: unknown): (string | null)[] {
  if (!isNode(node)) return [null];
  switch (node.type) {
    case 'StringLiteral': return [String(node['value'])];
    case 'ConditionalExpression': return [...textsIn(node['consequent']), ...textsIn(node['alternate'])];
    case 'BinaryExpression': return [...textsIn(node['left']), ...textsIn(node['right'])];
    case 'JSXExpressionContainer': case 'ParenthesisExpression': case 'TsAsExpression': return textsIn(node['expression']);
    case 'ObjectExpression': return (node['properties'] as Node[]).flatMap((one) => (one.type === 'KeyValueProperty' ? textsIn(one['value']) : [null]));
    default: return [null];
  }
}

/** Every text that stands in a file, whatever for. */
export function literalsOf(file: string): string[] {
  const textsOf = (node: Node): string[] => [...(node.type === 'StringLiteral' ? [String(node['value'])] : []), ...childrenOf(node).flatMap(textsOf)];
  return treeOf(file).flatMap(textsOf);
}

/** The files that a file brings along, itself among them; types are no files by then. Actions of the server stay there. */
export function closureOf(from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file) || /^['"]use server['"]/.test(textOf(file))) return;
    seen.add(file);
    for (const node of treeOf(file)) {
      const source = isNode(node['source']) ? String(node['source']['value']) : '';
      const specifiers = (node['specifiers'] ?? []) as Node[];
      if (!/^[.#].*\.tsx?$/.test(source) || node['typeOnly'] || (specifiers.length > 0 && specifiers.every((one) => one['isTypeOnly']))) continue;
      follow(source.startsWith('#') ? source.slice(1) : resolve('/', dirname(file), source).slice(1));
    }
  };
  from.forEach(follow);
  return seen;
}

export const isOfBrowser = (file: string): boolean => /^['"]use client['"]/.test(textOf(file));
