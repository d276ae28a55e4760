// The whole check in one command: lines, walls, types, units, build, journeys in a browser.
// Closes with "N passed, N failed" and exits by it.
import { spawn } from 'node:child_process';

const count = { passed: 0, failed: 0, skipped: 0 };

await step('lines', 'oxlint', ['--deny-warnings']);
await step('walls', 'npm', ['run', '--silent', 'walls']);
await step('sizes', 'node', ['scripts/sizes.mjs']);
await step('types', 'npm', ['run', '--silent', 'types']);
await step('units', 'node', ['--test-reporter=spec', 'scripts/units.mjs'], /^ℹ (pass|fail|skipped) (\d+)/gm, (_, kind, n) => {
  count[{ pass: 'passed', fail: 'failed', skipped: 'skipped' }[kind]] += Number(n);
});
await step('build', 'node', ['scripts/setup.mjs', 'build']);
await step('journeys', 'playwright', ['test'], /^\s+(\d+) (passed|failed|flaky|skipped|did not run)/gm, (_, n, kind) => {
  count[kind === 'flaky' || kind === 'did not run' ? 'failed' : kind] += Number(n);
});

console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed === 0 ? 0 : 1);

/** A step without a counter counts as one; a step that exits badly has failed at least once, whatever it counted. */
async function step(name, command, args, pattern, tally) {
  console.log(`\n— ${name}`);
  const { code, text } = await run(command, args);
  const before = count.failed;
  if (pattern) for (const match of text.matchAll(pattern)) tally(...match);
  else if (code === 0) count.passed++;
  if (code !== 0 && count.failed === before) count.failed++;
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' } });
    let text = '';
    child.stdout.on('data', (part) => { text += part; process.stdout.write(part); });
    child.stderr.on('data', (part) => process.stderr.write(part));
    child.on('error', (error) => { console.error(error.message); resolve({ code: 1, text }); });
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}
