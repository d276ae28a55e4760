import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookmarklet } from './bookmarklet.ts';

/** What a browser would run, on a page of this address; returns where it leads. */
function press(mark: string, from: string): string {
  const location = { href: from };
  new Function('location', decodeURIComponent(mark.slice('javascript:'.length)))(location);
  return location.href;
}

test('the bookmark leads to the form with the address of the page, whatever is in it', () => {
  for (const from of ['https://tide.example/a?b=1&c=%20#d', "https://tide.example/'\"<script>"]) {
    const led = new URL(press(bookmarklet('https://hindcast.example:8443'), from));
    assert.deepEqual([led.origin, led.pathname, led.searchParams.get('url')], ['https://hindcast.example:8443', '/articles/new', from]);
  }
});

test('nothing in it can end an attribute or a tag', () => {
  assert.match(bookmarklet('https://hindcast.example/"><script>'), /^javascript:[\w.!~*'()%-]+$/);
});
