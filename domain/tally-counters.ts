import { sql, type SQL } from 'drizzle-orm';
import type { Reader, Writer } from '#db/connection.ts';
import { tallyCells, tallyForecasters, tallyOutlets } from '#db/list-schema.ts';
import { cellNumber, topicOf, type CellOf } from '#domain/predictions/cells.ts';
import { forgetName } from './tally-words.ts';

type Kind = 'cell' | 'who' | 'outlet';
type Counts = { open: number; decided: number };
/** A prediction as counters know it. */
export type Counted = { decided: boolean; cell: number; who: number; outlet: number | null };

const tables = { cell: tallyCells, who: tallyForecasters, outlet: tallyOutlets };

/** How many predictions stand by topic, kind of number and language, by forecaster and by outlet, and the numbers that those have. `anew`: counted from nothing, the numbers kept. */
export class Counters {
  /** Forecasters who stand in lists only since now. */
  readonly come: string[] = [];
  #tx: Writer;
  #anew: boolean;
  #numbers = { cell: new Map<string, number>(), who: new Map<string, number>(), outlet: new Map<string, number>() };
  #moved = { cell: new Map<number, Counts>(), who: new Map<number, Counts>(), outlet: new Map<number, Counts>() };

  constructor(tx: Writer, anew = false) {
    this.#tx = tx;
    this.#anew = anew;
  }

  cell({ topic, basis, language }: CellOf): number {
    return this.#number('cell', JSON.stringify([topic, basis, language]), sql`topic = ${topic} and basis = ${basis} and language = ${language}`, () => sql`(n, topic, basis, language, open, decided) values (${cellNumber(this.#topic(topic), { basis, language })}, ${topic}, ${basis}, ${language}, 0, 0)`);
  }

  forecaster(id: string): number {
    return this.#number('who', id, sql`forecaster_id = ${id}`, () => sql`(forecaster_id, open, decided) values (${id}, 0, 0)`, () => this.come.push(id));
  }

  outlet(name: string): number {
    return this.#number('outlet', name, sql`name = ${name}`, () => sql`(name, open, decided) values (${name}, 0, 0)`);
  }

  add({ decided, cell, who, outlet }: Counted): void {
    this.#move({ decided, cell, who, outlet }, 1);
  }

  /** What stood before a change. Who counts from nothing has never counted it. */
  take(was: Counted): void {
    if (!this.#anew) this.#move(was, -1);
  }

  /** Writes what moved; what nobody stands under any more goes. */
  write(): void {
    for (const kind of ['cell', 'who', 'outlet'] as const) {
      const [table, moved] = [tables[kind], JSON.stringify([...this.#moved[kind]].map(([n, { open, decided }]) => [n, open, decided]))];
      if (this.#anew) this.#tx.run(sql`update ${table} set open = 0, decided = 0`);
      this.#tx.run(sql`update ${table} set open = ${table}.open + (m.value ->> 1), decided = ${table}.decided + (m.value ->> 2) from json_each(${moved}) m where n = m.value ->> 0`);
      const gone = this.#tx.values<[number]>(sql`delete from ${table} where open = 0 and decided = 0 returning n`);
      if (kind === 'who') for (const [n] of gone) forgetName(this.#tx, n);
    }
  }

  #move({ decided, ...numbers }: Counted, times: 1 | -1): void {
    for (const kind of ['cell', 'who', 'outlet'] as const) {
      const n = numbers[kind];
      if (n === null) continue;
      const counts = this.#moved[kind].get(n) ?? { open: 0, decided: 0 };
      counts[decided ? 'decided' : 'open'] += times;
      this.#moved[kind].set(n, counts);
    }
  }

  // That of its other cells; else the next.
  #topic(topic: string): number {
    const its = this.#tx.values<[number]>(sql`select n from ${tallyCells} where topic = ${topic}`)[0] ?? this.#tx.values<[number]>(sql`select coalesce(max(n), 0) + 16 from ${tallyCells}`)[0]!;
    return topicOf(its[0]);
  }

  #number(kind: Kind, key: string, where: SQL, row: () => SQL, come?: () => void): number {
    const known = this.#numbers[kind].get(key) ?? numberOf(this.#tx, tables[kind], where);
    const n = known ?? this.#tx.values<[number]>(sql`insert into ${tables[kind]} ${row()} returning n`)[0]![0];
    if (known === null) come?.();
    this.#numbers[kind].set(key, n);
    return n;
  }
}

function numberOf(db: Reader, table: (typeof tables)[Kind], where: SQL): number | null {
  return db.values<[number]>(sql`select n from ${table} where ${where}`)[0]?.[0] ?? null;
}
