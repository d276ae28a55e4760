import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filePlaces, hasByteOrderMark } from './file-places.ts';
import { utf16, utf8 } from './testing.ts';

/** The slices of a page's source where words of its text stand, in the order asked. */
function slices(raw: string, text: string, asked: string[]): (string | null)[] {
  const place = filePlaces({ raw, text, mediaType: 'text/html' }, false);
  let from = 0;
  return asked.map((words) => {
    const start = text.indexOf(words, from);
    from = start + 1;
    const found = place({ start, end: start + words.length });
    return found && raw.slice(found.start, found.end);
  });
}

test('the text of a plain file is the file, but for a byte-order mark', () => {
  for (const text of ['It will rise.', '桥会通车。', '橋會通車。🚢']) for (const mediaType of ['text/plain', 'text/markdown'] as const) {
    assert.deepEqual(filePlaces({ raw: text, text, mediaType }, false)({ start: 1, end: 4 }), { start: 1, end: 4 });
    assert.deepEqual(filePlaces({ raw: text, text, mediaType }, true)({ start: 1, end: 4 }), { start: 2, end: 5 });
  }
  assert.deepEqual([utf8('桥'), utf8('\ufeff桥'), utf16('橋', 'le'), utf16('橋', 'be'), new Uint8Array()].map(hasByteOrderMark), [false, true, true, true, false]);
});

test('entities, tags, line ends and comments of a page are inside the place', () => {
  assert.deepEqual(slices('<p>Lind &amp; Sons\r\n  <b>will</b> sell<!-- not -->.</p>', 'Lind & Sons will sell.', ['Lind & Sons', 'will sell.']), ['Lind &amp; Sons', 'will</b> sell<!-- not -->.']);
  assert.deepEqual(slices('<p>桥&nbsp;将在<em>2027年</em>通车&#12290;</p>', '桥 将在2027年通车。', ['将在2027年通车。']), ['将在<em>2027年</em>通车&#12290;']);
  assert.deepEqual(slices('<p>橋將&#22312;<span hidden>2030年</span>2027年通車。🚢</p>', '橋將在2027年通車。🚢', ['橋將在2027年通車。']), ['橋將&#22312;<span hidden>2030年</span>2027年通車。']);
});

test('quotation marks at the ends of the words are inside the place', () => {
  assert.deepEqual(slices('<p>Lind called it a &quot;dead port&quot;.</p>', 'Lind called it a "dead port".', ['"dead port"']), ['&quot;dead port&quot;']);
  assert.deepEqual(slices('<a>他仍称桥是"笑话"</a>', '他仍称桥是"笑话"', ['他仍称桥是"笑话"']), ['他仍称桥是"笑话"']);
});

test('words that stand twice are found in order, and asking again for the first finds the first', () => {
  const raw = '<p id="a">It will rise.</p><p>No.</p><p id="b">It will rise.</p>';
  const text = 'It will rise.\nNo.\nIt will rise.';
  const place = filePlaces({ raw, text, mediaType: 'text/html' }, false);
  const [first, second] = [raw.indexOf('It will'), raw.lastIndexOf('It will')];
  assert.deepEqual([place({ start: 0, end: 13 })?.start, place({ start: 18, end: 31 })?.start, place({ start: 0, end: 13 })?.start, place({ start: 0, end: 13 })?.start], [first, second, first, first]);
});

test('words of a script, a title or a hidden part are not the words of the text; what is nowhere has no place', () => {
  const raw = '<title>桥会通车</title><script>"桥会通车"</script><div style="display: none">桥会通车</div><p>桥会通车</p>';
  const place = filePlaces({ raw, text: '桥会通车', mediaType: 'text/html' }, true);
  assert.deepEqual(place({ start: 0, end: 4 }), { start: raw.lastIndexOf('桥') + 1, end: raw.lastIndexOf('桥') + 5 });
  assert.equal(filePlaces({ raw: '<p>A drawn page</p>', text: 'It will rise.', mediaType: 'text/html' }, false)({ start: 0, end: 13 }), null);
});
