import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { noteAftermath } from '#domain/resolutions/aftermath-commands.ts';
import { setCondition } from '#domain/resolutions/condition-commands.ts';
import { confirmOutcome } from '#domain/resolutions/dispute-commands.ts';
import { keepPage } from '#domain/resolutions/page-commands.ts';
import { resolutionHistory } from '#domain/resolutions/queries.ts';
import { snoozeQuestion } from '#domain/resolutions/snooze-commands.ts';
import { editor, newWorld, secondEditor, TODAY, withOutcome, withPrediction, type World } from '../e2e/world.ts';
import { openStore } from './connection.ts';
import { migrateStore } from './migrate.ts';

const causeOf = (error: unknown) => (error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error));

test('a decided row without evidence cannot exist', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const insert = (evidence: string) => world.store.transaction((tx) => Promise.resolve(tx.run(
    `insert into resolutions (id, question_id, question_version, outcome, evidence_id, known_on, supersedes, recorded_at, recorded_by)
     values ('r', '${questionId}', 1, 'yes', ${evidence}, '2026-11-20', 'first', '2026-11-24', 'x')`)));
  await assert.rejects(insert('null'), (error) => /resolution_has_evidence/.test(causeOf(error)));
  await assert.rejects(insert(`'no-such-evidence'`), (error) => /FOREIGN KEY/.test(causeOf(error)));
});

/** One row in each table that an editor adds to after an outcome. */
async function withDeskWork(world: World, questionId: string, standing: string): Promise<void> {
  await confirmOutcome(world.as(secondEditor), { questionId, standing });
  const missed = await withPrediction(world, { forecaster: 'Bo Lindqvist', ppm: 100_000, merge: questionId });
  await noteAftermath(world.as(editor), { forecastId: missed.forecastId, stance: 'silent', day: TODAY });
  const [first] = await resolutionHistory(world.store.read, questionId);
  await keepPage(world.as(editor), { evidenceId: first!.evidence[0]!.id, page: { status: 'failed', failure: 'It is gone.' } });
  const other = await withPrediction(world, { claim: 'The race is held.' });
  await setCondition(world.as(editor), { questionId: other.questionId, seen: null, condition: { id: questionId } });
  await snoozeQuestion(world.as(editor), { questionId: other.questionId, until: '2027-01-01', reason: 'The report is due.' });
}

test('facts are never edited or deleted', async () => {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const { resolutionId } = await withOutcome(world, questionId, 'yes');
  await withDeskWork(world, questionId, resolutionId);
  for (const table of ['audit_events', 'articles', 'article_facts', 'question_versions', 'forecasts', 'evidence', 'resolutions', 'resolution_evidence', 'rule_readings', 'confirmations', 'snoozes', 'evidence_pages', 'question_conditions', 'aftermaths']) {
    const column = world.store.read.all<{ name: string }>(`pragma table_info(${table})`)[0]!.name;
    for (const change of [`delete from ${table}`, `update ${table} set ${column} = ${column}`]) {
      await assert.rejects(world.store.transaction((tx) => Promise.resolve(tx.run(change))), (error) => /append-only/.test(causeOf(error)), change);
    }
  }
});

test('every write reaches the disk before it is acknowledged', () => {
  const { store } = newWorld();
  assert.equal(store.forSignIn.get<{ synchronous: number }>('pragma synchronous')?.synchronous, 2);
  assert.equal(store.forSignIn.get<{ journal_mode: string }>('pragma journal_mode')?.journal_mode, 'wal');
});

test('a file of another program is refused and left as it was', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'hindcast-foreign-')), 'other.db');
  const other = new Database(file);
  other.exec('create table theirs (a); insert into theirs values (1)');
  other.close();
  assert.throws(() => openStore(file), /another program/);
});

test('migrating twice changes nothing the second time', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'hindcast-twice-')), 'a.db');
  const tables = () => {
    const store = migrateStore(file);
    const names = store.read.all<{ name: string }>('select name from sqlite_master order by name').map((row) => row.name);
    store.close();
    return names;
  };
  assert.deepEqual(tables(), tables());
});

test('a file that is moved away under a running store takes no more writes', async () => {
  const world = newWorld();
  await withPrediction(world);
  renameSync(world.store.file, `${world.store.file}.elsewhere`);
  await assert.rejects(withPrediction(world, { claim: 'The lock is repaired.' }), /moved or replaced/);
});
