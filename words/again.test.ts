import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEnglish, say } from './say.ts';
import { again } from './again.ts';
import { speakTo } from './speech.ts';

const inZh = <T>(work: () => T): T => speakTo({ tongue: 'zh-Hans', prefix: '/zh', path: '/' }, work);

test('a stored sentence is found again, with what was put into it', () => {
  assert.equal(inZh(() => again('The site took too long to answer.')), '网站长时间没有响应。');
  assert.equal(inZh(() => again('The site did not give the feed: it answered with status 503.')), '网站没有给出订阅源：返回状态 503。');
  assert.equal(inZh(() => again('王小明 stopped this before it was read. Nothing was kept.')), '王小明在读取之前停止了它。没有保存任何内容。');
});

test('several sentences in a row are one text', () => {
  assert.equal(inZh(() => again('The site could not be reached, or broke off. Nothing was kept. Check the address.')), '无法连接网站，或连接中断。没有保存任何内容。请检查网址。');
  assert.equal(inZh(() => again('The site did not give the page: it answered that there is no such page (404). Nothing was kept. Check the address, or copy the article and paste its text.')), '网站没有返回网页：页面不存在（404）。没有保存任何内容。请检查网址，或复制文章后粘贴正文。');
});

test('of two ways to read a text the one with fewer strange letters counts', () => {
  assert.equal(inZh(() => again('The site did not give the page: it answered with status 503. Nothing was kept. Check the address.')), '网站没有给出网页：返回状态 503。没有保存任何内容。请检查网址。');
});

test('what is no sentence of ours stays as it is, whole', () => {
  for (const text of ['', 'The harbour froze over.', '桥在六月开通。', 'The site took too long to answer. So did the harbour.', 'Dr. Reyes. stopped.']) assert.equal(inZh(() => again(text)), text);
});

test('a name that reads like a word of ours stays a name', () => {
  assert.equal(inZh(() => again('Review stopped this before it was read. Nothing was kept.')), 'Review在读取之前停止了它。没有保存任何内容。');
});

test('English readers get what was stored', () => {
  assert.equal(again('The site took too long to answer.'), 'The site took too long to answer.');
});

test('what is stored is English, whoever asked for it', () => {
  assert.deepEqual(inZh(() => [inEnglish(() => say('A text')), say('A text')]), ['A text', '一篇文本']);
  assert.throws(() => inZh(() => inEnglish(() => { throw new Error('no'); })), /no/);
  assert.equal(inZh(() => say('A text')), '一篇文本');
});
