import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '#domain/extraction/extract.ts';
import type { Look } from '#domain/extraction/deciding.ts';
import type { Article } from '#domain/extraction/extract.ts';
import { featuresOf } from '#domain/extraction/features.ts';
import { asRead } from '#domain/extraction/of-article.ts';
import { corpus } from './corpus.ts';
import { meets } from './measure.ts';

/** One labelled sentence as the classifier sees it. */
export type Example = { language: 'en' | 'zh'; features: readonly number[]; label: 0 | 1; weight: number; group: string; text: string };

/** Sentences where they stand say more than sentences alone, which were made to be hard. */
const WEIGHT = { article: 2, passage: 1.5, sentence: 0.1 };

/** Every sentence of the annotated articles of a folder: 1 where it overlaps a marked prediction. */
export function examplesOfCorpus(folder: string): Example[] {
  return corpus(folder).flatMap(({ name, article, expected }) => looks(asRead(article)).map(({ seen, judged, near, outlook }): Example => ({
    language: seen.unit.language === 'en' ? 'en' : 'zh', features: featuresOf(seen, judged, near, outlook), weight: WEIGHT.article, group: name, text: seen.unit.text,
    label: expected.some((one) => [one, ...one.also].some((span) => meets(span, seen.unit))) ? 1 : 0,
  })));
}

/** The labelled single sentences of a folder, a JSON object a line. */
export function examplesOfSentences(folder: string): Example[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').flatMap((line): Example[] => {
    const { text, label } = JSON.parse(line) as { text: string; label: 0 | 1 };
    const all = looks({ text, mediaType: 'text/plain', publishedOn: null, author: null, outlet: null });
    // Of a sentence with several claims the longest stands for it.
    const { seen, judged, near, outlook } = all.sort((a, b) => b.seen.unit.text.length - a.seen.unit.text.length)[0] ?? {};
    return seen && outlook ? [{ language: seen.unit.language === 'en' ? 'en' : 'zh', features: featuresOf(seen, judged ?? null, near ?? null, { level: 'alone', titled: false, instructs: false, dated: false }), label, weight: WEIGHT.sentence, group: name, text }] : [];
  }));
}

/** The labelled sentences of passages, read where they stand: a JSON object a line with a date and sentences. */
export function examplesOfPassages(folder: string): Example[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').flatMap((line): Example[] => {
    const { date, sentences } = JSON.parse(line) as { date: string | null; sentences: [string, 0 | 1][] };
    const chinese = /[\u4e00-\u9fff]/.test(sentences[0]?.[0] ?? '');
    const text = sentences.map(([words]) => words).join(chinese ? '' : ' ');
    let from = 0;
    const places = sentences.map(([words, label]) => {
      const start = text.indexOf(words, from);
      from = start + words.length;
      return { start, end: from, label };
    });
    return looks({ text, mediaType: 'text/plain', publishedOn: date, author: null, outlet: null }).flatMap(({ seen, judged, near, outlook }): Example[] => {
      const place = places.find((one) => meets(one, seen.unit));
      // A part of a sentence with several claims may be none itself.
      const whole = place && seen.unit.end - seen.unit.start > (place.end - place.start) * 0.6;
      return place && (whole || place.label === 0) ? [{ language: chinese ? 'zh' : 'en', features: featuresOf(seen, judged, near, outlook), label: place.label, weight: WEIGHT.passage, group: name, text: seen.unit.text }] : [];
    });
  }));
}

function looks(article: Article): Look[] {
  const found: Look[] = [];
  extract(article, (look) => {
    found.push(look);
    return look.judged;
  });
  return found;
}
