import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrases } from '#domain/extraction/phrases.ts';
import { dice } from '#domain/scoring/testing.ts';
import { readExample } from './read-example.ts';

test('an address that says nothing shows an example that works', () => {
  const { typed, errors, worked } = readExample({});
  assert.deepEqual(errors, {});
  assert.deepEqual([typed.chance, worked!.scored.loss, worked!.scored.reference.ppm], ['70', 90_000_000_000, 388_889]);
  assert.equal(worked!.record!.skill.n, 20);
});

test('what is typed is what is scored: a comma, a sign and spaces are understood', () => {
  const { worked } = readExample({ chance: ' 27,1 % ', outcome: 'no', measure: 'rate', rate: '50', calls: '' });
  assert.deepEqual([worked!.scored.loss, worked!.scored.reference, worked!.record], [73_441_000_000, { tier: 2, ppm: 500_000, rates: [] }, null]);
  assert.equal(readExample({ outcome: 'partly', share: '50' }).worked!.scored.came, 500_000);
});

test('words go before a number, and every phrase of the table can be chosen', () => {
  assert.equal(readExample({ words: 'likely', chance: 'nonsense' }).worked!.scored.ppm, 720_000);
  for (const { phrase, hedgeOnly } of phrases) assert.equal(readExample({ words: phrase }).worked === null, hedgeOnly, phrase);
});

test('what cannot be read has a line beside its entry, and nothing is computed', () => {
  const bad: [Record<string, string>, string, RegExp][] = [
    [{ chance: '170' }, 'chance', /0 to 100/], [{ chance: '' }, 'chance', /0 to 100/], [{ chance: '-5' }, 'chance', /0 to 100/], [{ words: 'may' }, 'words', /hedge only/], [{ words: 'quantum' }, 'words', /not in the table/],
    [{ outcome: 'perhaps' }, 'outcome', /what happened/], [{ outcome: 'partly', share: 'x' }, 'share', /0 to 100/], [{ measure: 'luck' }, 'measure', /measured against/], [{ measure: 'rate', rate: '101' }, 'rate', /0 to 100/],
    [{ yes: '9', of: '8' }, 'yes', /No more/], [{ of: '2.5', yes: '1' }, 'of', /whole number/], [{ calls: '0' }, 'calls', /whole number from 1/], [{ vary: '401' }, 'vary', /0 to 400/],
  ];
  for (const [raw, name, words] of bad) {
    const { errors, worked } = readExample(raw);
    assert.deepEqual([Object.keys(errors), worked], [[name], null], JSON.stringify(raw));
    assert.match(errors[name as keyof typeof errors]!, words);
  }
});

test('of entries that take no part nothing can be wrong, and of a doubled one the first counts', () => {
  assert.deepEqual(readExample({ share: 'x', rate: 'y', vary: 'z', calls: '' }).errors, {});
  assert.equal(readExample({ chance: ['60', '90'] }).worked!.scored.ppm, 600_000);
});

test('no address is a fault', () => {
  const random = dice(11);
  const odd = ['', '0', '50', '100', '1e9', '-0', 'NaN', '٣', '999999', '0.00001', '<b>', 'likely', 'may', 'yes', 'partly', 'rate', '%', ' ', '100%%', 'x'.repeat(500)];
  const names = ['chance', 'words', 'outcome', 'share', 'measure', 'rate', 'yes', 'of', 'above', 'calls', 'vary'];
  for (let i = 0; i < 2000; i += 1) {
    const raw = Object.fromEntries(names.flatMap((name) => (random() < 0.4 ? [[name, odd[Math.floor(random() * odd.length)]!]] : [])));
    const { worked } = readExample(raw);
    if (!worked) continue;
    const { scored, record } = worked;
    for (const value of [scored.points, scored.loss, scored.referenceLoss, record?.skill.score ?? 0, record?.skill.postSd ?? 0]) assert.ok(Number.isFinite(value), JSON.stringify(raw));
  }
});
