import assert from 'node:assert/strict';
import test from 'node:test';
import { calendar, type DueDay } from './calendar.ts';
import { hostile } from './testing.ts';

const due = (change: Partial<DueDay> = {}): DueDay => ({
  id: '019ac000-0000-7000-8000-000000000001', url: 'https://hindcast.example/predictions/1', title: 'The bridge opens.', text: 'Ada Reyes.\nHow sure: 90%.', language: 'en', day: '2027-06-30',
  author: { name: 'Ada Reyes', url: 'https://hindcast.example/forecasters/1' }, topic: 'Harbour', publishedAt: '2026-11-01T12:00:00.000Z', updatedAt: '2026-11-02T12:00:00.000Z', ...change,
});
const head = { title: 'Hindcast: open predictions', language: 'en', page: 'https://hindcast.example/predictions' };

type Line = { name: string; params: string[]; value: string };

/** Reads iCalendar by the rules of RFC 5545, forgiving nothing. */
function read(source: string): Line[] {
  assert.ok(source.endsWith('\r\n'));
  assert.doesNotMatch(source, /[^\r]\n|\r[^\n]/, '§3.1: lines end with CR LF');
  for (const line of source.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, '§3.1: no line is longer than 75 octets');
    assert.ok(line.isWellFormed() && Buffer.from(line).toString() === line, 'no character is cut');
    assert.doesNotMatch(line, /[\0-\x08\x0a-\x1f\x7f]/, '§3.1: no control characters');
  }
  const lines = source.slice(0, -2).replaceAll('\r\n ', '').split('\r\n').map((line): Line => {
    const [, name, params, value] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;,"]+)*):(.*)$/s.exec(line) ?? assert.fail(`no content line: ${line}`);
    return { name: name!, params: params!.split(';').filter(Boolean), value: value! };
  });
  const open: string[] = [];
  for (const { name, value } of lines) {
    if (name === 'BEGIN') open.push(value);
    if (name === 'END') assert.equal(open.pop(), value);
  }
  assert.deepEqual([open, lines[0]!.value, lines.at(-1)!.value], [[], 'VCALENDAR', 'VCALENDAR']);
  for (const name of ['VERSION', 'PRODID']) assert.equal(lines.filter((line) => line.name === name).length, 1, `§3.6: one ${name}`);
  assert.ok(lines.some(({ name, value }) => name === 'BEGIN' && value !== 'VCALENDAR'), '§3.6: one component or more');
  return lines;
}

function events(source: string): Record<string, Line>[] {
  const all: Record<string, Line>[] = [];
  let one: Record<string, Line> | null = null;
  for (const line of read(source)) {
    if (line.name === 'BEGIN' && line.value === 'VEVENT') one = {};
    else if (line.name === 'END' && line.value === 'VEVENT') { all.push(one!); one = null; }
    else if (one) {
      assert.ok(!(line.name in one), `§3.6.1: ${line.name} not twice`);
      one[line.name] = line;
    }
  }
  for (const one of all) for (const name of ['SUMMARY', 'DESCRIPTION', 'CATEGORIES']) assert.match(one[name]!.value, /^(?:[^\\;,]|\\[\\;,nN])*$/, '§3.3.11: TEXT');
  for (const { UID, DTSTAMP, DTSTART, 'LAST-MODIFIED': changed } of all) {
    assert.ok(UID?.value);
    assert.match(DTSTAMP!.value, /^\d{8}T\d{6}Z$/, '§3.8.7.2: in UTC');
    assert.match(changed!.value, /^\d{8}T\d{6}Z$/);
    assert.deepEqual([DTSTART!.params, /^\d{8}$/.test(DTSTART!.value)], [['VALUE=DATE'], true]);
  }
  assert.equal(new Set(all.map(({ UID }) => UID!.value)).size, all.length);
  return all;
}

const unescaped = (text: string) => text.replace(/\\([\\;,nN])/g, (_all, letter: string) => (/n/i.test(letter) ? '\n' : letter));

test('a last day is a whole day in the calendar', () => {
  const [event] = events(calendar(head, [due()]));
  assert.deepEqual([event!['DTSTART']!.value, event!['SUMMARY']!.value, event!['SUMMARY']!.params, event!['DTSTAMP']!.value], ['20270630', 'The bridge opens.', ['LANGUAGE=en'], '20261102T120000Z']);
  assert.equal(unescaped(event!['DESCRIPTION']!.value), 'Ada Reyes.\nHow sure: 90%.\nhttps://hindcast.example/predictions/1');
});

test('a calendar without days is one all the same', () => {
  assert.deepEqual(events(calendar(head, [])), []);
});

test('the same days are the same bytes', () => {
  assert.equal(calendar(head, [due()]), calendar(head, [due()]));
});

test('whatever a text holds, each line stays one line, and the text is there', () => {
  for (const text of hostile.filter((one) => one.isWellFormed())) {
    const found = events(calendar({ ...head, title: text }, [due({ title: text, text, topic: text }), due({ id: '019ac000-0000-7000-8000-000000000002' })]));
    assert.equal(found.length, 2);
    const expected = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
    assert.equal(unescaped(found[0]!['SUMMARY']!.value), expected);
    assert.deepEqual([found[0]!['ATTENDEE'], found[1]!['SUMMARY']!.value], [undefined, 'The bridge opens.']);
  }
  // Half a character is no text; it may become a mark of replacement, but may not break a line.
  assert.doesNotMatch(Buffer.from(calendar(head, [due({ title: hostile.find((one) => !one.isWellFormed())! })])).toString(), /[^\r]\n/);
});
