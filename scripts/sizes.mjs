// Keeps files small: none over 250 lines.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const LIMIT = 250;
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.js', '*.css'], { encoding: 'utf8' }).split('\n');
const long = files.filter((file) => file && existsSync(file)).map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1]).filter(([, lines]) => lines > LIMIT);
for (const [file, lines] of long) console.error(`${file}: ${lines} lines, the limit is ${LIMIT}. Does it have one power?`);
process.exit(long.length ? 1 : 0);
