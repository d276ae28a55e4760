import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { CUES_EN } from './cues-en.ts';
import { CUES_ZH } from './cues-zh.ts';
import { sifted } from './sieve.ts';

const SENTENCES = [
  'Prices will rise by 2027, and wages are widely expected to fall.', 'I would be very surprised if it ships before March.', 'There is a 70% chance that rates are cut.',
  'They have another two years to go.', 'EXPECT a bumpy ride.', 'Nothing looks ahead here.', 'X', '', '明年房价大概率会跌破八千元。', '公司预计今年第四季度量产，有望超过30%。', '只是时间问题。', '他去年写过一本书。',
];

test('a sifted pattern matches what the pattern alone matches', () => {
  for (const [pattern] of [...CUES_EN, ...CUES_ZH]) {
    const quick = sifted(new RegExp(pattern));
    for (const text of SENTENCES) {
      const alone = [...text.matchAll(new RegExp(pattern.source, pattern.flags))].map((match) => match.index);
      deepEqual(quick.all(text).map((match) => match.index), alone, `${pattern} on ${text}`);
      equal(quick.test(text), alone.length > 0);
    }
  }
});

test('each alternative of a pattern needs something of its own, and all of it', () => {
  const either = sifted(/\b(?:is|are) (?:widely )?believed|more plausible/i);
  equal(either.may('It is not so, they say.'), false);
  equal(either.may('Nobody believed it.'), false);
  equal(either.may('It is believed to be true.'), true);
  equal(either.may('The other story is MORE PLAUSIBLE.'), true);
});

test('a part is tried only when the whole text may match', () => {
  const ahead = sifted(/^\s?will\b/);
  equal(ahead.test('It will rain', ' will rain'), true);
  equal(ahead.test('It will rain', 'It'), false);
});

test('a pattern that is made later is asked of texts that were read before', () => {
  const text = 'The quokka smiles.';
  equal(sifted(/smiles/).test(text), true);
  equal(sifted(/quokka/).test(text), true);
  equal(sifted(/wombat/).test(text), false);
});
