import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, counted, path, prefix, say, tongue, wholeNumber } from './say.ts';
import { hear, speakTo } from './speech.ts';
import { zh } from './zh.ts';

const of = (tongue: 'en' | 'zh-Hans' | 'zh-Hant') => <T>(work: () => T): T => speakTo({ tongue, prefix: '', path: '/' }, work);

test('the address decides, whatever the browser asks for, and its language is taken off', () => {
  assert.deepEqual(hear('/zh/due?show=all', 'en'), { tongue: 'zh-Hans', prefix: '/zh', path: '/due?show=all' });
  assert.deepEqual(hear('/zh-hant', 'en'), { tongue: 'zh-Hant', prefix: '/zh-hant', path: '/' });
  assert.deepEqual(hear('/en?x=1', 'zh-CN'), { tongue: 'en', prefix: '/en', path: '/?x=1' });
});

test('what only begins like a language is a page', () => {
  for (const url of ['/zhang', '/english', '/zh-hanging', '/zh-CN/due', '/ZH/due']) assert.deepEqual(hear(url, undefined), { tongue: 'en', prefix: '', path: url }, url);
});

test('an address that names two languages, or another site, leads no further than here', () => {
  assert.deepEqual(hear('/zh/en/due', undefined), { tongue: 'zh-Hans', prefix: '/zh', path: '/en/due' });
  assert.equal(speakTo({ tongue: 'zh-Hans', prefix: '/zh', path: '/' }, () => address('//evil.example/')), '//evil.example/');
});

test('without one the browser is asked: the best weight, the first of equals, and only what is spoken here', () => {
  const heard = (header: string | undefined) => hear('/', header).tongue;
  assert.deepEqual([undefined, '', '*', 'fr', 'de-DE,fr;q=0.9', 'q=1', ';;,,'].map(heard), Array(7).fill('en'));
  assert.deepEqual(['zh', 'zh-CN', 'zh-Hans-TW', 'zh-SG,en;q=0.5', 'fr,zh;q=0.4', 'en;q=0.3,zh;q=0.8', 'en;q=0,zh;q=0.1'].map(heard), Array(7).fill('zh-Hans'));
  assert.deepEqual(['zh-TW', 'zh-HK', 'zh-Hant', 'ZH-HANT-HK', 'zh-mo;q=0.9,zh-CN;q=0.8'].map(heard), Array(5).fill('zh-Hant'));
  assert.deepEqual(['en-GB,zh;q=0.9', 'en,zh', 'zh;q=0', 'zh;q=0.5,en;q=0.5;x'].map(heard), ['en', 'en', 'en', 'zh-Hans']);
});

test('what is said within a request is said to its reader, also after waiting', async () => {
  const one = async (tongue: 'en' | 'zh-Hans' | 'zh-Hant') => speakTo({ tongue, prefix: `/${tongue}`, path: '/due' }, async () => {
    await new Promise((done) => setImmediate(done));
    return [say('Due next'), prefix(), path(), address('/due')];
  });
  assert.deepEqual(await Promise.all([one('en'), one('zh-Hans'), one('zh-Hant')]), [['Due next', '/en', '/due', '/en/due'], ['即将到期', '/zh-Hans', '/due', '/zh-Hans/due'], ['即將到期', '/zh-Hant', '/due', '/zh-Hant/due']]);
  assert.equal(tongue(), 'en');
});

test('in traditional Chinese our sentences are converted, and what is put into them is not', () => {
  assert.equal(of('zh-Hant')(() => say('Somebody changed this feed first: it is called {title}, of {outlet}, and asked every {n} minutes. Nothing was changed.', { title: '后台与发展', outlet: '万里', n: 5 })).match(/后台与发展|万里/g)?.length, 2);
  for (const sentence of Object.keys(zh) as (keyof typeof zh)[]) {
    const hant = of('zh-Hant')(() => (say as (one: string) => string)(sentence));
    assert.doesNotMatch(hant, /[“”发预测还们]/u, sentence);
    assert.deepEqual(hant.match(/\{\w+\}|<\/?\w+>/g), zh[sentence].match(/\{\w+\}|<\/?\w+>/g), sentence);
  }
});

test('one is one only in English, and large numbers are said as each language says them', () => {
  assert.deepEqual([1, 2, 12_345].map((n) => counted(n, '{n} day', '{n} days')), ['1 day', '2 days', '12,345 days']);
  assert.deepEqual([1, 2].map((n) => of('zh-Hans')(() => counted(n, '{n} day', '{n} days'))), ['1 天', '2 天']);
  assert.deepEqual([9_999, 20_000, 12_345].map((n) => of('zh-Hans')(() => wholeNumber(n))), ['9,999', '2万', '12,345']);
});
