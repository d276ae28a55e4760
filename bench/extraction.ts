// How fast the rules read, and whether their time grows no faster than the text. npm run bench [-- quick]
import { corpus } from '../evaluation/corpus.ts';
import { extract } from '#domain/extraction/extract.ts';
import type { Article } from '#domain/extraction/extract.ts';
import { asRead } from '#domain/extraction/of-article.ts';
import { families } from './families.ts';
import { among, reading } from './reading.ts';
import { growth, quickest } from './timing.ts';

const ROUNDS = 40;
const quick = process.argv.includes('quick');
const articles = ['dev', 'test'].flatMap((part) => corpus(`evaluation/corpus/${part}`)).map(({ article, language }) => ({ language, article: asRead(article) }));
const bytesOf = (texts: Article[]) => texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

console.log('Speed: megabytes of UTF-8 text a second on one core, and how many times as long as Intl.Segmenter takes to cut the same text into sentences');
const languages = [...new Set(articles.map(({ language }) => language))].sort();
for (const language of [...languages, null]) {
  const some = articles.filter((one) => language === null || one.language === language).map(({ article }) => article);
  const segmenter = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' });
  // The rules are compiled as they are used: the first rounds do not count.
  quickest(() => some.forEach((article) => extract(article)), quick ? 4 : 12);
  const read = quickest(() => some.forEach((article) => extract(article)), quick ? 4 : 12);
  // Cutting takes about as long as the clock is fine: many rounds are timed as one.
  const cut = quickest(() => { for (let i = 0; i < ROUNDS; i++) for (const { text } of some) for (const _ of segmenter.segment(text)); }, 3) / ROUNDS;
  console.log(`  ${(language ?? 'all').padEnd(8)} ${(bytesOf(some) / 1e6).toFixed(2)} MB  ${(bytesOf(some) / 1e3 / read).toFixed(2)} MB/s  ${(read / cut).toFixed(1)} × Intl.Segmenter`);
}

console.log('Growth: time of twice the text over time of the text; 2 is linear');
for (const language of languages) {
  const text = repeatedTo(1e6, articles.filter((one) => one.language === language).map(({ article }) => article.text).join('\n\n'));
  const long = (times: number): Article => ({ text: text.repeat(times), mediaType: 'text/markdown', publishedOn: '2025-06-01', author: null, outlet: 'The Post' });
  console.log(`  ${growth(() => extract(long(1)), () => extract(long(2)), 2, quick ? 1 : 4).toFixed(2)}  an article of 1 MB in ${language}`);
}
const length = quick ? 20_000 : 100_000;
const grown = Object.entries(families).flatMap(([name, make]) => ['a.md', 'a.html'].map((filename) => ({
  name: `${name} (${filename.slice(2)})`,
  ratio: growth(reading(among(make(length)), filename), reading(among(make(2 * length)), filename), 2.05, quick ? 2 : 5),
})));
for (const { name, ratio } of grown.sort((a, b) => b.ratio - a.ratio)) console.log(`  ${ratio.toFixed(2)}  ${name}`);

function repeatedTo(bytes: number, text: string): string {
  return text.repeat(Math.ceil(bytes / Buffer.byteLength(text)));
}
