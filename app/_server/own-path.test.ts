import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownPath } from './own-path.ts';

test('own paths are kept, with their questions', () => {
  for (const path of ['/', '/review', '/review/019a-b', '/review/019a-b?c=019a&done=made', '/predictions?show=decided&q=%E5%A4%A7', '/settings/people', `/articles/new?url=${encodeURIComponent('https://zh.example.org/wiki/港口_(消歧义)?a=1&b=2')}`]) assert.equal(ownPath(path), path);
});

test('no spelling of another place gets through', () => {
  const foreign = [
    '//evil', '//evil.example/a', '/\\evil', '\\\\evil', '/\t/evil', '/%09/evil', '/%2f/evil', '/%5cevil', '/%2fevil', '/..//evil', '/.//evil', '/a//evil', '///evil',
    'https:evil', 'https://evil', 'http:/evil', 'HTTPS:evil', 'javascript:alert(1)', 'data:text/html,x', '/\u2215evil', '/\uff0fevil', '／evil', ' /review', '/review\n', '/review\r\nSet-Cookie: a=b',
    '/@evil', '/:evil', 'evil.example', '?next=//evil', '#//evil', '/review#x', '/\u0000', '', null,
  ];
  for (const path of foreign) assert.equal(ownPath(path), '/review', JSON.stringify(path));
});
