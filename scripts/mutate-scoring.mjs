// Proves that the tests of scores can fail: breaks one rule at a time in a copy of the code, and runs the tests that have to turn red.
// node scripts/mutate-scoring.mjs [WORD…]      all, or those whose name has one of the words; “named” are the six that no test may miss
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
// What the tests of scores load.
const needed = ['db', 'docs', 'domain', 'drizzle', 'e2e/world.ts', 'env.ts', 'net', 'package.json', 'scripts/units.mjs', 'words'];
const [scoring, board] = ['domain/scoring', 'domain/leaderboard'];
const [eligible, edges, tallies] = [`${scoring}/eligible`, `${board}/edges`, `${board}/tallies`];

/** `name`, `in` which file, [`from`, `to`] pairs, and the `tests` (files without their ending) that see it, or `only` those named so. */
export const mutations = [
  { name: 'named: the late rule is off', in: `${scoring}/eligible.ts`, change: [['return lastDayMade(s) >= known.knownFrom;', 'return false;']], tests: [eligible] },
  { name: 'named: a ratio instead of a difference', in: `${scoring}/binary.ts`, change: [['return brierScore(reference, outcome) - brierScore(p, outcome);', 'return 1 - brierScore(p, outcome) / brierScore(reference, outcome);']], tests: [`${scoring}/binary`] },
  { name: 'named: bins at multiples of 0.1', in: `${scoring}/bins.ts`, change: [['group.ppm >= edges[k + 1]!', 'group.ppm / 1e6 >= 0.1 * (k + 1)']], tests: [`${scoring}/calibration`] },
  { name: 'named: ties are not pooled', in: `${scoring}/counts.ts`, change: [['if (last && chance - last.chance <= SCORING.tie)', 'if (last && chance < last.chance)']], tests: [`${scoring}/calibration`] },
  { name: 'named: truncation is off', in: `${scoring}/time-weighted.ts`, change: [['return { edge: edge / (close - open),', 'return { edge: edge / (Math.min(close, knownAt) - open),']], tests: [`${scoring}/time-weighted`] },
  { name: 'named: annulled is a no', in: `${scoring}/standing-verdicts.ts`, change: [["if (outcome !== 'partly') return null;", "if (outcome !== 'partly') return 0;"]], tests: [eligible] },

  { name: 'what was said on the very day counts', in: `${scoring}/eligible.ts`, change: [['return lastDayMade(s) >= known.knownFrom;', 'return lastDayMade(s) > known.knownFrom;']], tests: [eligible] },
  { name: 'overdue is a no', in: `${scoring}/eligible.ts`, change: [['  if (!known) return {', "  if (!known && isOverdue(s, view.asOf)) known = { outcome: 'no', came: 0, knownOn: view.asOf, precision: 'day', knownFrom: view.asOf, knownBy: view.asOf };\n  if (!known) return {"]], tests: [eligible] },
  { name: 'hedges are calls', in: `${scoring}/eligible.ts`, change: [["if (s.probability.hedgeOnly) return { verdict: 'no-probability', kind: 'hedge', hit: null, known };", '']], tests: [eligible] },
  { name: 'the last statement counts where the first should', in: `${scoring}/eligible.ts`, change: [["view.counted === 'last' && rank(s) === rank(before)", 'rank(s) === rank(before)']], tests: [eligible] },
  { name: 'what came true in part is rounded', in: `${scoring}/standing-verdicts.ts`, change: [['  return share;', '  return Math.round(share / MILLION) * MILLION;']], tests: [eligible] },
  { name: 'corrections are seen before they were made', in: `${scoring}/facts.ts`, change: [["return clock === 'now' || recordedOn(fact) <= asOf;", "return clock === 'now' || recordedOn(fact) <= '9999-12-31';"]], tests: [`${scoring}/standing-verdicts`] },
  { name: 'a half takes a side', in: `${scoring}/binary.ts`, change: [['if (p === 0.5 || (outcome', 'if ((outcome']], tests: [`${scoring}/binary`] },
  { name: 'neighbours of one rate are two blocks', in: `${scoring}/pav.ts`, change: [['pools.y[last]! * calls >= sum * pools.n[last]!', 'pools.y[last]! * calls > sum * pools.n[last]!']], tests: [`${scoring}/calibration`] },
  { name: 'vagueness costs nothing: of a phrase', in: `${scoring}/phrase.ts`, change: [['return brierScore(median, outcome) + phraseSpread(quartiles) ** 2;', 'return brierScore(median, outcome);']], tests: [`${scoring}/phrase`] },
  { name: 'vagueness costs nothing: of a statement', in: `${scoring}/score.ts`, change: [['const loss = lossOf(ppm, came) + vagueness;', 'const loss = lossOf(ppm, came);']], tests: [edges] },
  { name: 'vagueness costs nothing: in the standings', in: `${scoring}/sums.ts`, change: [['const loss = lossOf(ppm, came) + (probability.vagueness ?? 0);', 'const loss = lossOf(ppm, came);']], tests: [edges] },
  { name: 'vagueness costs nothing: of words as they are stored', in: `${scoring}/queries.ts`, change: [['vaguenessOf(phrase) : 0', '0 : 0']], tests: [edges] },
  { name: 'a ratio in the score of a statement', in: `${scoring}/score.ts`, change: [['edge: referenceLoss - loss,', 'edge: Math.round(1e12 * (1 - loss / referenceLoss)),']], tests: [edges] },
  { name: 'a ratio in the standings', in: `${scoring}/sums.ts`, change: [['edge: referenceLoss - loss,', 'edge: Math.round(1e12 * (1 - loss / referenceLoss)),']], tests: [edges] },
  { name: 'k calls of one event weigh k', in: `${scoring}/sums.ts`, change: [['Math.round(root * WEIGHT)', 'Math.round(its.length * WEIGHT)'], ['Math.round(edge / root)', 'Math.round(edge)'], ['(its.length * root)', 'its.length']], tests: [`${scoring}/ranking`] },
  { name: 'rank by the mean', in: `${scoring}/ranking.ts`, change: [['score[i] = postMean[i]! - SCORING.z * postSd[i]!;', 'score[i] = mean[i]!;']], tests: [`${scoring}/ranking`] },
  { name: 'nothing is taken back as luck', in: `${scoring}/ranking.ts`, change: [['share[i] = field.spread / (field.spread + se2[i]!);', 'share[i] = 1;']], tests: [`${scoring}/ranking`] },
  { name: 'pairs are told apart one by one', in: `${scoring}/rank-intervals.ts`, change: [['SCORING.rankAlpha / (z.length - rejected) / 2', 'SCORING.rankAlpha / 2']], tests: [`${scoring}/pairwise`, `${scoring}/vectors-statistics`] },
  { name: 'a young category has its own rate alone', in: `${scoring}/reference.ts`, change: [['return (yes + SCORING.baseRatePrior * m) / (n + SCORING.baseRatePrior);', 'return n === 0 ? m : yes / n;']], tests: [`${scoring}/reference`] },
  { name: 'references know what came later', in: 'domain/tallies.ts', change: [['known_by < ${firstDayMade(s)}', "known_by < '9999-12-31'"]], tests: [tallies], only: 'a reference is frozen' },
  { name: 'references are of today', in: `${scoring}/queries.ts`, change: [['order by f.made_on, f.id`)', 'order by f.made_on, f.id`).map((row) => { row[14] = db.values<[number]>(sql`select cast(round((sum(came) + 5e6) / (count(*) + 10)) as int) from tally_outcomes where topic = ${row[18]}`)[0]![0]; return row; })']], tests: [edges], only: 'measured against stays' },
  { name: 'a claim is its own reference', in: 'domain/tallies.ts', change: [[' and question_id <> ${s.questionId}', '']], tests: [edges], only: 'the claim itself' },
  { name: 'the last places of a month are of everybody who ever spoke', in: `${scoring}/packed.ts`, change: [['return packed(rows.filter(([, { statements }]) => statements !== 0)', 'return packed(rows.filter(() => true)']], tests: [tallies], only: 'standings from the derived tables' },
  { name: 'a day inside a month is its end', in: `${board}/queries.ts`, change: [['if (asOf < reached && asOf < end) {', 'if (asOf < reached && asOf > end) {']], tests: [tallies], only: 'standings from the derived tables' },
  { name: 'what will be overdue never comes', in: `${board}/queries.ts`, change: [['if (asOf > reached) {', 'if (asOf > LATEST) {'], ['const BATCH = 2000;', "const BATCH = 2000;\nconst LATEST = '9999-12-31';"]], tests: [tallies], only: 'standings from the derived tables' },
  { name: 'what was entered too late is in', in: `${scoring}/eligible.ts`, change: [["return entered === 'before' && recordedOn(s) >= known.knownFrom;", 'return false;']], tests: [`${board}/board-queries`] },
  { name: 'an annulment takes nothing back', in: 'domain/tallies.ts', change: [[', ...movesOfAll(onlyDecided ? { statements: now.statements, verdicts: await verdictsOfEvents(before, clusters) } : await factsOfEvents(before, clusters), -1)', '']], tests: [tallies], only: 'an annulment takes it back' },
];

/**
 * Applies each mutation to a copy under a folder and says what its tests did: `red` as they should, `green`, or `broken` where they could not even run.
 * Throws where a text is not found exactly once, or tests are not green before.
 */
export async function prove(some, say = () => {}, under = tmpdir()) {
  const copy = mkdtempSync(join(under, 'hindcast-mutants-'));
  const clean = () => rmSync(copy, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    for (const path of needed) cpSync(join(root, path), join(copy, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const results = [];
    for (const mutation of some) {
      const file = join(copy, mutation.in);
      const whole = readFileSync(file, 'utf8');
      const changed = applied(whole, mutation);
      const before = await run(copy, mutation);
      if (before.result !== 'green') throw new Error(`${mutation.name}: its tests are ${before.result} before anything is changed\n${before.text}`);
      writeFileSync(file, changed);
      const { result, text } = await run(copy, mutation);
      writeFileSync(file, whole);
      results.push({ name: mutation.name, result });
      say(`${result.padEnd(6)} ${mutation.name} (${mutation.in})`);
      if (result === 'broken') say(text);
    }
    return results;
  } finally {
    clean();
    process.off('exit', clean);
  }
}

function applied(text, { name, in: file, change }) {
  return change.reduce((so, [from, to]) => {
    const found = so.split(from).length - 1;
    if (found !== 1) throw new Error(`${name}: “${from}” stands ${found} times in ${file}, not once`);
    return so.replace(from, () => to);
  }, text);
}

// Red is an assertion that failed: a test that stops for another reason proves nothing about the rule.
async function run(cwd, { tests, only }) {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const names = only ? [`--test-name-pattern=${only}`] : [];
  const { code, text } = await finished(spawn(process.execPath, ['--test-reporter=tap', ...names, 'scripts/units.mjs', ...tests.map((test) => `${test}.test.ts`)], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] }));
  const passed = Number(/^# pass (\d+)/m.exec(text)?.[1] ?? 0);
  if (code === 0) return { result: passed > 0 ? 'green' : 'broken', text };
  return { result: text.includes('ERR_ASSERTION') ? 'red' : 'broken', text };
}

function finished(child) {
  return new Promise((done) => {
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => { text += part; });
    child.on('close', (code) => done({ code, text }));
  });
}

if (process.argv[1] === import.meta.filename) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  const asked = process.argv.slice(2);
  const some = mutations.filter(({ name }) => asked.length === 0 || asked.some((word) => name.includes(word)));
  const results = await prove(some, console.log);
  const wrong = results.filter(({ result }) => result !== 'red');
  console.log(`\n${results.length - wrong.length} of ${results.length} wrong rules turn a test red`);
  process.exit(wrong.length === 0 && results.length > 0 ? 0 : 1);
}
