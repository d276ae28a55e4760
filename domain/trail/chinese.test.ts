import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speakTo } from '#words/speech.ts';
import { say } from '#words/say.ts';
import { changesOf, tell } from './telling.ts';
import { FIELDS } from './values.ts';
import { didWords, KIND_WORDS, VERBS } from './verbs.ts';

const inZh = <T>(work: () => T): T => speakTo({ tongue: 'zh-Hans', prefix: '/zh', path: '/' }, work);
const english = /[A-Za-z]{4,} [A-Za-z]{2,}/;

test('every kind, verb and field is called and told in Chinese', () => inZh(() => {
  for (const words of Object.values(KIND_WORDS)) assert.doesNotMatch(say(words).replace('Hindcast', ''), /[a-z]{3}/, words);
  for (const [kind, verbs] of Object.entries(VERBS)) {
    for (const { action, label } of verbs) {
      assert.match(say(label), /\p{Script=Han}/u);
      assert.match(didWords(kind, action, {}), /\p{Script=Han}/u);
      assert.doesNotMatch(didWords(kind, action, {}), english, `${kind} ${action}`);
    }
  }
  for (const { name } of Object.values(FIELDS)) assert.doesNotMatch(say(name), /[a-z]{3}/, name);
}));

test('an event is told whole in Chinese: who, what, why, and what stood before; what people typed stays theirs', () => inZh(() => {
  const event = { seq: 7, at: '2026-11-24T12:00:00.000Z', actorKind: 'operator', actorName: 'command line', command: 'editFeed', action: 'paused', subjectKind: 'feed', subjectId: 'f', hash: 'h', detail: { why: 'The site could not be reached, or broke off.', before: { minutes: 60, paused: false }, after: { minutes: 90, paused: true } } };
  const { by, did, why, changes } = tell(event, null);
  assert.deepEqual([by, did, why], ['命令行', '停止查询这个订阅源', '无法连接网站，或连接中断。']);
  assert.deepEqual(changes, [{ field: '查询间隔', before: '60 分钟', after: '90 分钟' }, { field: say('paused'), before: '否', after: '是' }]);
  assert.equal(tell({ ...event, detail: { why: 'Rui asked me to' } }, null).why, 'Rui asked me to');
  assert.equal(didWords('question', 'resolved partly', {}), '判定了这个问题：部分成真');
  assert.equal(didWords('user', 'created', { role: 'editor' }), '建立了这个账号，角色是编辑');
  assert.equal(didWords('article', 'taken in', { candidates: 3 }), '收录了这篇文章，找到 3 条可能的预测');
}));

test('a role that changed is told as a word, in each language', () => {
  const change = { before: { role: 'reader' }, after: { role: 'editor' } };
  assert.deepEqual(changesOf(change), [{ field: 'role', before: 'reader', after: 'editor' }]);
  assert.deepEqual(inZh(() => changesOf(change)).map(({ before, after }) => [before, after]), [['读者', '编辑']]);
});
