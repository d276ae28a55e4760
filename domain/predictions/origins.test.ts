import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '#domain/extraction/extract.ts';
import { originsOf, type FieldName, type Origin } from './origins.ts';

const known = (value: string, confirm = false) => ({ value, basis: 'byline', confirm });
const published = { value: { day: '2026-10-01', precision: 'day' as const }, basis: 'front matter date', confirm: false };
const facts = { author: known('Ada Reyes'), outlet: null, published };

function origins(text: string, quote: string, about = facts as Parameters<typeof originsOf>[2]): Record<FieldName, Origin> {
  const { drafts } = extract({ text, mediaType: 'text/plain', publishedOn: '2026-10-01', author: about.author?.value ?? null, outlet: null });
  const draft = drafts.find((one) => one.quote.includes(quote));
  assert.ok(draft, quote);
  const all = originsOf(draft, text, about);
  for (const { place, words } of all) if (place) assert.equal(text.slice(place.start, place.end), words);
  return Object.fromEntries(all.map((one) => [one.field, one])) as Record<FieldName, Origin>;
}

const english = 'If the deal closes, Bo Lind predicts, tolls are likely to rise above $60 billion by the end of 2027. The ferry will not stop before then.';

test('every field has the words it came from, at their place, and the rule in plain words', () => {
  const { speaker, deadline, probability, amount, condition, madeOn } = origins(english, 'tolls');
  assert.deepEqual([speaker.words, deadline.words, probability.words, amount.words, condition.words], ['Bo Lind', 'by the end of 2027', 'likely to', '$60 billion', 'If the deal closes']);
  assert.deepEqual([deadline.rule, deadline.guess, madeOn.rule], ['“by” + end of year', null, 'the day the article was published (front matter date)']);
});

test('what is guessed says why', () => {
  const { speaker, probability, side } = origins(english, 'ferry');
  assert.deepEqual([speaker.guess, /no number is given/.test(probability.guess ?? ''), side.words], ['these words name nobody', true, 'not']);
  assert.match(origins('The ferry will stop in the coming years.', 'ferry').deadline.guess!, /vague/);
  assert.match(origins('The ferry will stop by 2028.', 'ferry', { ...facts, author: known('Ada', true) }).speaker.guess!, /confirmed/);
  assert.match(origins('The ferry will stop by 2028.', 'ferry', { ...facts, author: null }).speaker.guess!, /a person must say/);
  assert.match(origins('The ferry will stop by 2028.', 'ferry', { ...facts, published: { ...published, confirm: true } }).madeOn.guess!, /confirmed/);
});

test('a deadline that stands in other words is found there', () => {
  const text = 'Predictions for 2029:\n\n- The ferry company will order two ships.\n- The bridge will close.\n';
  const { deadline } = origins(text, 'ferry');
  assert.deepEqual([deadline.place!.end <= text.indexOf('- The'), deadline.guess], [true, 'the deadline stands in other words than these']);
});

test('Chinese words are found as they are written, in either script', () => {
  const { speaker, deadline, probability, side } = origins('林博認為，大橋大概率不會在2027年7月前通車。', '大橋');
  assert.deepEqual([speaker.words, deadline.words, probability.words, side.words], ['林博', '在2027年7月前', '大概率', '不']);
});
