import { copyDatabase, differences, inspect, type Inspector } from '#db/inspect.ts';
import { migrateStore, pendingMigrations, presentSchema } from '#db/migrate.ts';
import { acceptRow } from '#domain/audit/commands.ts';
import { examine, type Step } from '#domain/audit/doctor-queries.ts';
import { findingWords } from '#domain/audit/finding.ts';
import { TABLES } from '#domain/audit/tables.ts';
import { rebuildStandings } from '#domain/leaderboard/commands.ts';
import { plural } from '#domain/predictions/state.ts';
import { rebuildTallies } from '#domain/predictions/tally-commands.ts';
import { env } from '#env';
import { context, parse, required, Usage, type ShellCommand } from './usage.ts';

const MOST_SHOWN = 200;
const sections = { file: 'The file', schema: 'Tables and triggers', trail: 'The trail', rows: 'Every row of facts', texts: 'Texts and quotes' } as const;

/** Looks for whatever was changed by other means than Hindcast. Reads only: a file of an older version is not brought up to date. */
export const doctor: ShellCommand = {
  usage: '[--deep] [--head HASH]   (finds whatever was changed by other means; --head: a hash that was noted down before)',
  async run(args) {
    const { given, positionals } = parse(args, ['head'], ['deep']);
    if (positionals.length > 0) throw new Usage(`hindcast doctor ${doctor.usage}`);
    const file = env().DATABASE_URL;
    let [db, pending]: [Inspector | null, number] = [null, 0];
    try {
      db = inspect(file);
      pending = pendingMigrations(db);
    } catch (error) {
      db?.close();
      console.log(`${file} cannot be opened as a database: ${error instanceof Error ? error.message : String(error)}\n  Bring it back from a copy that was made before.`);
      return 1;
    }
    try {
      if (pending > 0) throw new Usage('This file is of an older version of Hindcast. Start Hindcast once, or run “hindcast rebuild”, and ask again: it is then sealed as it is.');
      let found = report(db, given.head ?? null);
      if (given.deep) found += await deepFindings(file);
      console.log(found === 0 ? 'All is as it was written.' : `${plural(found, 'thing')} found.`);
      return found === 0 ? 0 : 1;
    } finally {
      db.close();
    }
  },
};

/** Keeps what doctor found, because it was meant. */
export const accept: ShellCommand = {
  usage: `TABLE ROW --why WHY   (keeps a row as doctor found it, and says so in the trail)`,
  async run(args) {
    const { given, positionals: [table = '', row = ''] } = parse(args, ['why']);
    await acceptRow(context(), { table, row, why: required(given.why, '--why', `accept ${accept.usage}`) });
    console.log(`${table} ${row} is kept as it is. The trail says so.`);
    return 0;
  },
};

function report(db: Inspector, noted: string | null): number {
  const show = new Shown();
  const steps = examine(db, { schema: presentSchema(), noted });
  for (;;) {
    const next = steps.next();
    if (next.done) {
      show.end();
      if (next.value.head) console.log(`The trail has ${plural(next.value.head.events, 'event')}; the hash of the last is ${next.value.head.hash}. Note it down: “hindcast doctor --head HASH” tells later whether it is still there.`);
      return show.found;
    }
    show.step(next.value);
  }
}

/** Prints a line a section, findings under it, and on long runs how far it is. */
class Shown {
  found = 0;
  #section: keyof typeof sections | null = null;
  #inSection = 0;
  #looked = 0;
  #told = Date.now();

  step(step: Step): void {
    if ('section' in step) {
      this.end();
      this.#section = step.section;
    } else if ('looked' in step) this.#look(step.looked);
    else {
      this.found += 1;
      this.#inSection += 1;
      if (this.found <= MOST_SHOWN) console.log(findingWords(step.finding));
      else if (this.found === MOST_SHOWN + 1) console.log('… and more, which are counted only.');
    }
  }

  end(): void {
    if (this.#section) console.log(`${sections[this.#section]}: ${this.#inSection === 0 ? 'whole' : `${plural(this.#inSection, 'thing')} found`}${this.#looked > 0 ? ` (${this.#looked.toLocaleString('en-GB')} looked at)` : ''}.`);
    [this.#section, this.#inSection, this.#looked] = [null, 0, 0];
  }

  #look(rows: number): void {
    this.#looked += rows;
    if (this.#looked % 10_000 !== 0 || Date.now() - this.#told < 2000) return;
    this.#told = Date.now();
    console.error(`${sections[this.#section!]}: ${this.#looked.toLocaleString('en-GB')} looked at so far`);
  }
}

/** Sketches, standings and lists against those that a rebuild makes of the facts, in a copy that is thrown away. */
async function deepFindings(file: string): Promise<number> {
  const [was, anew] = [copyDatabase(file), copyDatabase(file)];
  try {
    const store = migrateStore(anew.file);
    const context = () => ({ store, actor: { kind: 'operator' as const, name: 'doctor' }, now: new Date() });
    await rebuildTallies(context(), {});
    await rebuildStandings(context(), {});
    store.close();
    const found = differences(was.file, anew.file, Object.keys(TABLES).filter((name) => TABLES[name] === 'derived'));
    for (const { table, rows } of found) console.log(`${table}: ${plural(rows, 'row')} differ${rows === 1 ? 's' : ''} from what the facts give.\n  Make it anew: hindcast rebuild.`);
    console.log(`Sketches, standings and lists: ${found.length === 0 ? 'as the facts give them' : `${plural(found.length, 'table')} found`}.`);
    return found.length;
  } finally {
    was.remove();
    anew.remove();
  }
}
