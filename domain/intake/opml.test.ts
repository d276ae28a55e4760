import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '#domain/articles/testing.ts';
import { readOpml, writeOpml, type Outline } from './opml.ts';

const AT = '2026-11-24T12:00:00.000Z';

test('what is written is read back the same', () => {
  const outlines: Outline[] = [
    { url: 'https://tide.example/feed?a=1&b="2"', title: 'The <Tide> & "others"', outlet: 'The Tide', minutes: 30, paused: false },
    { url: 'https://tide.example/%E6%B8%AF', title: '港口 ]]> 新闻\ttab', outlet: null, minutes: null, paused: true },
  ];
  const read = readOpml(utf8(writeOpml(outlines, AT)));
  assert.deepEqual(read?.outlines.map((outline) => ({ ...outline, url: decodeURI(outline.url) })), outlines.map((outline) => ({ ...outline, url: decodeURI(new URL(outline.url).href) })));
  assert.equal(writeOpml(read!.outlines, AT), writeOpml(readOpml(utf8(writeOpml(read!.outlines, AT)))!.outlines, AT));
});

test('folders in folders are opened, other spellings are read, and what is no address is told', () => {
  const file = '<OPML><body><outline text="News"><outline text="Port"><outline text="Tide" XMLURL=" https://tide.example/f "/></outline></outline><outline type="rss" text="Bad" xmlUrl="javascript:alert(1)"/><outline text="A note"/><outline xmlUrl="https://bare.example/f"/></body></OPML>';
  assert.deepEqual(readOpml(utf8(file)), {
    outlines: [{ url: 'https://tide.example/f', title: 'Tide', outlet: null, minutes: null, paused: false }, { url: 'https://bare.example/f', title: 'bare.example', outlet: null, minutes: null, paused: false }],
    unreadable: ['javascript:alert(1)'],
  });
});

test('what is no OPML is refused, and its entities are not followed', () => {
  for (const text of ['', 'hello', '<rss/>', '{}', '<html></html>']) assert.equal(readOpml(utf8(text)), null, text);
  const bomb = '<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]><opml><body><outline text="&a;&x;" xmlUrl="https://tide.example/f"/></body></opml>';
  assert.equal(readOpml(utf8(bomb))?.outlines[0]?.title, '&a;&x;');
});
