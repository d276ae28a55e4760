import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draft } from './draft.ts';
import { extract } from './extract.ts';
import { resolveHorizon } from './horizon.ts';

const numbers = ['0', '1', '12', '31', '32', '99', '2026', '9999', '10000', '99999999999999999999', '1e9', '三', '九万', '二〇三〇', '-5', '3.5'];
const english = ['within N years', 'by N', 'in N months', 'before N', 'N-M years', 'by the end of N', 'in Q N', 'NH26', 'on January M', 'by February M, N', 'N/M/N', 'over the next N to M quarters', 'by the N0s', 'by FYN', 'a N% chance by M', 'within N centuries', 'between N and M', 'in N weeks', 'on N April M'];
const chinese = ['N年内', '到N年', '未来N到M年', 'N年M月N日前', 'N个月后', 'N年第M季度', 'N世纪末', 'N年代初', 'N月M日', 'N成把握在M年前', '下N周', 'N-M年', '十N五期间', '2月N日前'];

test('no number, however odd, breaks a reading: every draft is a valid one and every day is in the calendar', () => {
  const broken: string[] = [];
  for (const pattern of [...english, ...chinese]) for (const n of numbers) for (const m of numbers) for (const publishedOn of [null, '2026-11-24', '9999-12-31']) {
    const words = pattern.replace('N', n).replace('M', m).replace('N', m);
    const text = english.includes(pattern) ? `The firm will go public ${words}, and its value will exceed $${n} billion.` : `公司将${words}上市，估值会超过${n}亿美元。`;
    for (const one of extract({ text, mediaType: 'text/plain', publishedOn, author: 'A', outlet: null }).drafts) {
      const later = one.horizon ? { ...one, horizon: resolveHorizon(one.horizon, '2026-11-24') } : one;
      for (const seen of [one, later]) if (!draft.safeParse(seen).success) broken.push(`${text} (${publishedOn}): ${JSON.stringify(seen.horizon)} ${JSON.stringify(seen.quantity)}`);
    }
  }
  assert.deepEqual(broken.slice(0, 10), [], `${broken.length} broken`);
});
