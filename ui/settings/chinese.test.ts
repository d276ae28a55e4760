import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement as h } from 'react';
import { drawn, englishIn, wordsIn } from '../testing.ts';

const { PersonForms } = await import('./person-forms.tsx');
const { PersonList } = await import('./person-list.tsx');
const { Invitations, InviteForm } = await import('./invitations.tsx');
const { SessionList } = await import('./session-list.tsx');
const { TokenForm } = await import('./token-form.tsx');
const { TokenList } = await import('./token-list.tsx');
const { SettingsTabs } = await import('./tabs.tsx');
const { FeedList } = await import('../intake/feed-list.tsx');
const { AddFeed, OpmlForm } = await import('../intake/feed-forms.tsx');
const { JobList } = await import('../intake/job-list.tsx');
const { BatchList, Progress } = await import('../intake/batch.tsx');
const { TrailHead, TrailOf } = await import('../trail-head.tsx');
const { TrailFilters } = await import('../trail-filters.tsx');
const { Done } = await import('../done.tsx');

const action = () => Promise.resolve(null);
const at = '2026-11-24T12:00:00.000Z';
const person = { id: 'p', name: '王', email: 'w@example.org', role: 'editor' as const, disabledAt: null, sessions: 2, lastUsed: new Date(at) };
const batch = { batchId: 'b', all: 3, waiting: 1, working: 0, done: 1, failed: 1, found: 4, known: 0, queuedAt: at, queuedBy: '王', feedTitle: null };
const job = { id: 'j', title: 'A text', error: 'The site took too long to answer. Nothing was kept. Check the address.', articleId: null, found: null, isNew: null, runAt: at, tries: 1 };

const drawings = {
  settings: () => h('div', null, h(SettingsTabs, { here: '/settings', people: true }), h(SessionList, { sessions: [{ id: 's', userAgent: null, createdAt: new Date(at), lastUsed: new Date(at) }], current: null, end: action })),
  people: () => h('div', null, h(PersonList, { people: [person] }), h(InviteForm, { action }), h(Invitations, { invitations: [{ id: 'i', role: 'reader', note: null, createdAt: at, createdBy: '王', expiresAt: at }], revoke: action })),
  person: () => h('div', null, ...[person, { ...person, disabledAt: at }].map((one, key) => h(PersonForms, { key, person: one, actions: { setRole: action, offerNewPassword: action, signOutPerson: action, switchOff: action, switchOn: action } }))),
  tokens: () => h('div', null, h(TokenForm, { scopes: ['read', 'ingest', 'review', 'resolve', 'admin'], action }), h(TokenList, { now: at, revoke: action, tokens: [{ id: 't', name: '每周', prefix: 'hct_', scopes: ['read'], createdAt: at, expiresAt: at, lastUsedOn: null }, { id: 'u', name: '每日', prefix: 'hct_', scopes: ['read'], createdAt: at, expiresAt: null, lastUsedOn: '2026-11-24' }] })),
  feeds: () => h('div', null, h(AddFeed, { action }), h(OpmlForm, { action }), h(FeedList, { ask: action, pause: action, feeds: [{ id: 'f', title: '港口', url: 'https://p.example/feed', outlet: null, minutes: 90, paused: true, error: null, entries: 1, line: '' }] })),
  queue: () => h('div', null, h(Progress, { batch }), h(BatchList, { batches: [batch] }), h(JobList, { batchId: 'b', retry: action, jobs: [{ ...job, status: 'failed' }, { ...job, id: 'k', status: 'waiting' }, { ...job, id: 'l', status: 'done', error: null, isNew: true, found: 2 }] })),
  trail: () => h('div', null, h(TrailHead, { head: { seq: 12_345, hash: 'h' }, all: false }), h(TrailOf, { kind: 'batch', about: null }), h(TrailFilters, { view: {}, sight: null })),
  done: () => h('div', null, ...['asked', 'paused', 'removed', 'stopped', 'password', 'off'].map((done) => h(Done, { key: done, done }))),
};

for (const [name, drawing] of Object.entries(drawings)) {
  test(`${name}: nothing is left in English on a Chinese page`, () => {
    const words = wordsIn(drawn(drawing));
    assert.ok(words.length > 4, name);
    assert.deepEqual(englishIn(words).filter((one) => !/^hindcast doctor|JSON Feed/.test(one)), []);
    assert.ok(englishIn(wordsIn(drawn(drawing, 'en'))).length > 0, 'the same in English has English in it');
  });
}

test('what the queue stored in English is said again', () => {
  const words = wordsIn(drawn(drawings.queue)).join('\n');
  assert.match(words, /一篇文本/);
  assert.match(words, /网站长时间没有响应。没有保存任何内容。请检查网址。/);
});
