import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, mainLanguage } from './language.ts';

test('a paragraph is told by its script', () => {
  assert.equal(languageOf('The bank will act.'), 'en');
  assert.equal(languageOf('央行将在明年降息。'), 'zh-Hans');
  assert.equal(languageOf('央行將在明年降息。'), 'zh-Hant');
  assert.equal(languageOf('OpenAI 明年上市', 'zh-Hant'), 'zh-Hant');
});

test('what is none of the three is null', () => {
  for (const text of ['来年は株価が上がるでしょう', '내년에 오를 것이다', 'Цены вырастут в следующем году', 'Der Preis wird sich nicht mit dem Markt und den Zinsen ändern', '12 — 34']) {
    assert.equal(languageOf(text), null, text);
  }
});

test('a text is in the language that most of it is in', () => {
  assert.equal(mainLanguage('標題\n\n' + 'The body of the article is English and goes on. '.repeat(5)), 'en');
  assert.equal(mainLanguage('央行將在明年降息，Fed 也會跟進。'), 'zh-Hant');
  assert.equal(mainLanguage(''), null);
});
