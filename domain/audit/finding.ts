/** Something that is not as it was written, and what to do. `row` is the key as `seal_log` has it; `about` says which one that is, in the words of the site. */
export type Finding = { table: string | null; row: string | null; what: string; about?: string | null; todo?: string };

const FROM_COPY = 'Bring it back from a copy of the database that was made before';

/** A row that its seal does not fit. */
export function alteredRow(table: string, row: string, how: 'changed' | 'added' | 'deleted', about: string | null): Finding {
  return { table, row, what: `was ${how} by other means than Hindcast`, about, todo: `${FROM_COPY}; or, if it was meant, keep it: hindcast accept ${table} '${row}' --why "…"` };
}

export function brokenTrail(what: string, row: string | null = null): Finding {
  return { table: 'audit_events', row, what, todo: `${FROM_COPY}. What a trail tells cannot be put right by hand` };
}

export function brokenText(table: string, row: string, what: string, about: string | null): Finding {
  return { table, row, what, about, todo: FROM_COPY };
}

export function damage(what: string, table: string | null = null): Finding {
  return { table, row: null, what, todo: `Stop Hindcast and ${FROM_COPY.toLowerCase()}` };
}

/** One paragraph for a person. */
export function findingWords({ table, row, what, about, todo }: Finding): string {
  const where = [table, row].filter((part) => part !== null).join(' ');
  return `${where ? `${where}: ` : ''}${what}.${about ? `\n  It is: ${about}` : ''}${todo ? `\n  ${todo}.` : ''}`;
}
