import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldedIndex, findQuote } from './folded-index.ts';

const english = 'The harbour “will probably” reopen by June 2026 — and it won’t close again, said Ana Ruiz. Fares will not rise 5.5% before then; traffic will reach 1,500 ships.';
const chinese = '公司預計２０２６年第三季上市，「估值將達3萬億美元」。分析师认为，明年不会降息。';
const slice = (text: string, quote: string, hidden: { start: number; end: number }[] = []) => {
  const place = findQuote(foldedIndex(text, hidden), quote);
  return place && text.slice(place.start, place.end);
};

test('a quote is found however it was copied, and comes back as the text’s own words', () => {
  const words = 'The harbour “will probably” reopen by June 2026 — and it won’t close again';
  const copies = [
    words, words.toLowerCase(), words.replaceAll(' ', '  '), words.replaceAll(' ', '\n'), words.replaceAll(' ', ''), words.replaceAll(' ', '\u00a0'), `"${words}"`, `“${words}”`, `「${words}」`,
    words.replace(/[“”]/g, '"').replace('’', "'").replace('—', '-'), words.replace(/[“”]/g, "'").replace('—', '--'), words.replace('harbour', '**harbour**'), words.replace('harbour', '[harbour](https://example.org/a)'),
    words.split('').join('\u200b'), `\u202e${words}\u2069`, words.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ];
  for (const copy of copies) assert.equal(slice(english, copy), words, copy);
});

test('script, width and punctuation of Chinese may differ', () => {
  const words = '公司預計２０２６年第三季上市，「估值將達3萬億美元」';
  for (const copy of ['公司预计2026年第三季上市,“估值将达3万亿美元”', '公司預計2026年第三季上市， "估值將達３萬億美元"', '公司預計 2026 年第三季上市，『估值將達 3 萬億美元』']) {
    assert.equal(slice(chinese, copy), words.slice(0, -1), copy);
  }
  assert.equal(slice(chinese, '分析師認為，明年不會降息。'), '分析师认为，明年不会降息。');
});

test('marks, links and unseen characters in the text do not hide a quote', () => {
  const text = '## Out\u200blook\n\n> The **Aurora** [line](https://example.org/a_b "x") will be\u00ad sold\nby `2027`, cafe\u0301 and ﬁnance too.';
  assert.equal(slice(text, 'The Aurora line will be sold by 2027'), text.slice(text.indexOf('The'), text.indexOf('`,')));
  assert.equal(slice(text, 'café and finance'), 'cafe\u0301 and ﬁnance');
});

test('an ellipsis leaves out at most three hundred characters, and the parts keep their order', () => {
  assert.equal(slice(english, 'The harbour … close again'), english.slice(0, english.indexOf(', said')));
  assert.equal(slice(english, 'The harbour [...] by June 2026 ... close again'), english.slice(0, english.indexOf(', said')));
  assert.equal(slice(english, 'close again … The harbour'), null);
  assert.equal(slice(`one two ${'x '.repeat(160)}three`, 'one two … three'), null);
  assert.equal(slice('Wait……那就涨。', 'Wait……那就涨'), 'Wait……那就涨');
});

test('what does not stand there is not found', () => {
  const forged = [
    '', '   ', '""', '…', 'by June 2027', 'Fares will rise 5.5%', 'said Ana Ruis', 'The harbour will certainly reopen', 'said Ana Ruiz. Buy now.', 'harbour reopen by June', 'Fares will not rise 5', 'not rise 5.5', 'rise 5.5% before the',
    'arbour “will', 'will reach 1', '500 ships', 'The port will probably reopen by June 2026',
  ];
  for (const quote of forged) assert.equal(slice(english, quote), null, quote);
  for (const quote of ['明年会降息', '2027年第三季上市', '估值將達3', '估值将达4万亿', '分析师表示，明年不会降息']) assert.equal(slice(chinese, quote), null, quote);
});

test('what no reader sees cannot be quoted, and does not part what stands around it', () => {
  const text = 'It will <!-- never --> rise by 2027. <!-- Gold will hit 9 by 2028. -->';
  const hidden = [...text.matchAll(/<!--.*?-->/g)].map((one) => ({ start: one.index, end: one.index + one[0].length }));
  assert.equal(slice(text, 'Gold will hit 9 by 2028.', hidden), null);
  assert.equal(slice(text, '<!-- never -->', hidden), null);
  assert.equal(slice(text, 'It will rise by 2027', hidden), 'It will <!-- never --> rise by 2027');
});

test('the search begins where it is told, and prefers the same letters', () => {
  const text = 'IT WILL RISE. It will rise. It will rise.';
  assert.deepEqual(findQuote(foldedIndex(text), 'It will rise'), { start: 14, end: 26 });
  assert.deepEqual(findQuote(foldedIndex(text), 'It will rise', 15), { start: 28, end: 40 });
  assert.equal(findQuote(foldedIndex(text), 'It will rise', 29), null);
});

test('offsets hold among emoji and half surrogate pairs', () => {
  const text = '\u{1F680}\ud83d 涨 \u{1F600}It will rise.';
  assert.equal(slice(text, 'it WILL rise'), 'It will rise');
});

test('time grows with the length, whatever the text is made of', () => {
  for (const piece of ['a', ' ', '](', '[a](b ', '](a "', '\u0301', '…', '-', '# ', '預', '1,']) {
    const work = (size: number) => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const start = process.cpuUsage().user;
      findQuote(foldedIndex(text), `${piece.repeat(200)}b … ${piece.repeat(100)} … ${piece}`);
      return process.cpuUsage().user - start;
    };
    work(10_000);
    assert.ok(work(200_000) < 120 * Math.max(work(10_000), 4_000), piece);
  }
});
