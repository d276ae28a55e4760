import assert from 'node:assert/strict';
import test from 'node:test';
import { atom, feedId, jsonFeed, type Entry, type Feed } from './feed.ts';
import { childrenOf, hostile, strictXml, type Element } from './testing.ts';

const entry = (change: Partial<Entry> = {}): Entry => ({
  id: '019ac000-0000-7000-8000-000000000001', url: 'https://hindcast.example/predictions/1', title: 'The bridge opens.', text: 'Ada Reyes, 1 October 2026.\nHow sure: 90%.', language: 'en',
  author: { name: 'Ada Reyes', url: 'https://hindcast.example/forecasters/1' }, topic: 'Harbour', publishedAt: '2026-11-01T12:00:00.000Z', updatedAt: '2026-11-02T12:00:00.000Z', ...change,
});
const feed = (entries: readonly Entry[] = [entry()]): Feed => ({ path: '/predictions?topic=Harbour', self: 'https://hindcast.example/predictions/feed.xml?topic=Harbour&q=a', page: 'https://hindcast.example/predictions?topic=Harbour&q=a', title: 'Hindcast: open predictions', language: 'en', entries });
const only = (element: Element, name: string): Element => {
  const found = childrenOf(element, name);
  assert.equal(found.length, 1, `${found.length} ${name} in ${element.name}`);
  return found[0]!;
};
// RFC 3339, as RFC 4287 §3.3 asks: T and Z in capitals.
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const UUID = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** The rules of RFC 4287 that a validator checks. */
function assertAtom(source: string): Element {
  const root = strictXml(source);
  assert.deepEqual([root.name, root.attributes['xmlns']], ['feed', 'http://www.w3.org/2005/Atom']);
  for (const element of [root, ...childrenOf(root, 'entry')]) {
    assert.match(only(element, 'id').text, UUID);
    assert.ok(only(element, 'title'));
    assert.match(only(element, 'updated').text, MOMENT);
    const alternates = childrenOf(element, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate').map(({ attributes }) => `${attributes['type']} ${attributes['hreflang']}`);
    assert.equal(new Set(alternates).size, alternates.length, '§4.1.1: no two alternates of one type and language');
    for (const { attributes } of childrenOf(element, 'link')) assert.ok(URL.canParse(attributes['href']!), attributes['href']);
  }
  assert.equal(childrenOf(root, 'link').filter(({ attributes }) => attributes['rel'] === 'self').length, 1);
  const entries = childrenOf(root, 'entry');
  for (const one of entries) {
    assert.ok(only(only(one, 'author'), 'name').text.trim(), '§4.1.1: an author in each entry, since the feed has none');
    assert.match(only(one, 'published').text, MOMENT);
    assert.ok('term' in only(one, 'category').attributes);
    assert.equal(only(one, 'content').attributes['type'], 'text');
  }
  const ids = entries.map((one) => `${only(one, 'id').text} ${only(one, 'updated').text}`);
  assert.equal(new Set(ids).size, ids.length, '§4.1.1: entries of one id differ in their moments');
  return root;
}

/** The rules of jsonfeed.org, version 1.1. */
function assertJsonFeed(source: string) {
  const read = JSON.parse(source) as Record<string, unknown> & { items: Record<string, unknown>[] };
  assert.equal(read['version'], 'https://jsonfeed.org/version/1.1');
  assert.equal(typeof read['title'], 'string');
  for (const name of ['home_page_url', 'feed_url']) assert.ok(URL.canParse(String(read[name])), name);
  for (const item of read.items) {
    assert.match(String(item['id']), UUID);
    assert.ok(typeof item['content_text'] === 'string' || typeof item['content_html'] === 'string');
    assert.ok(URL.canParse(String(item['url'])));
    for (const name of ['date_published', 'date_modified']) assert.match(String(item[name]), MOMENT);
    for (const one of item['authors'] as { name?: string; url?: string }[]) assert.ok(one.name || one.url);
    assert.ok((item['tags'] as unknown[]).every((tag) => typeof tag === 'string'));
  }
  assert.equal(new Set(read.items.map(({ id }) => id)).size, read.items.length);
  return read;
}

test('Atom says what the list says, by the rules of RFC 4287', () => {
  const root = assertAtom(atom(feed([entry(), entry({ id: '019ac000-0000-7000-8000-000000000002', updatedAt: '2026-11-03T12:00:00.000Z' })])));
  assert.equal(only(root, 'updated').text, '2026-11-03T12:00:00.000Z', 'the feed is as new as its newest entry');
  const [first] = childrenOf(root, 'entry');
  assert.equal(only(first!, 'content').text, 'Ada Reyes, 1 October 2026.\nHow sure: 90%.');
  assert.equal(childrenOf(root, 'link')[0]!.attributes['href'], 'https://hindcast.example/predictions/feed.xml?topic=Harbour&q=a');
});

test('JSON Feed says the same, by the rules of version 1.1', () => {
  const { items } = assertJsonFeed(jsonFeed(feed()));
  assert.deepEqual([items[0]!['title'], items[0]!['tags'], items[0]!['authors']], ['The bridge opens.', ['Harbour'], [{ name: 'Ada Reyes', url: 'https://hindcast.example/forecasters/1' }]]);
});

test('a feed that holds nothing is valid, and stays the same', () => {
  assertAtom(atom(feed([])));
  assertJsonFeed(jsonFeed(feed([])));
  assert.equal(atom(feed([])), atom(feed([])));
});

test('whatever a text holds, the feeds stay whole', () => {
  for (const text of hostile) {
    const entries = [entry({ title: text, text, topic: text, author: { name: `${text}.`, url: 'https://hindcast.example/forecasters/1' } })];
    const root = assertAtom(atom({ ...feed(entries), title: text }));
    // XML has no way to say some characters: those are left out, all else is there.
    const sayable = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g, '');
    assert.equal(only(childrenOf(root, 'entry')[0]!, 'content').text, sayable);
    assert.equal(assertJsonFeed(jsonFeed({ ...feed(entries), title: text })).items[0]!['content_text'], text.isWellFormed() ? text : JSON.parse(JSON.stringify(text)));
  }
});

test('the id of a feed is that of its list and site, for ever', () => {
  assert.equal(feedId(feed()), feedId({ ...feed(), self: 'https://hindcast.example/predictions/feed.json' }));
  assert.notEqual(feedId(feed()), feedId({ ...feed(), path: '/predictions' }));
  assert.notEqual(feedId(feed()), feedId({ ...feed(), self: 'https://other.example/' }));
  assert.match(feedId(feed()), UUID);
});
