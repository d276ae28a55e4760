import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { transformSync } from '@swc/core';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Tongue } from '#words/say.ts';
import { speakTo } from '#words/speech.ts';

// Node strips types and leaves JSX alone. A test that draws imports this file, and then its component with `await import(…)`.
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2024', transform: { react: { runtime: 'automatic' } } }, module: { type: 'es6' }, sourceMaps: 'inline', filename: fileURLToPath(url) });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

/** What a reader of a language gets of an element. */
export function drawn(element: () => ReactElement, tongue: Tongue = 'zh-Hans', prefix = ''): string {
  return speakTo({ tongue, prefix, path: '/' }, () => renderToStaticMarkup(element()));
}

/** The words of some markup, those of attributes that are read out or shown among them, one piece a line. */
export function wordsIn(markup: string): string[] {
  const attributes = [...markup.matchAll(/ (?:aria-label|title|placeholder|data-label)="([^"]*)"/g)].map(([, words]) => words!);
  return [...attributes, ...markup.replace(/<script[^>]*>.*?<\/script>/gs, '').replace(/<[^>]*>/g, '\n').split('\n')].map((words) => words.trim()).filter((words) => words !== '');
}

/** What stands there in English: two words of Latin letters that follow one another. Names and terms of one word are no sentence. */
export function englishIn(words: readonly string[]): string[] {
  return words.filter((said) => /[A-Za-z]{4,} [A-Za-z]{2,}/.test(said));
}
