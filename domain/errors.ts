/** The four ways in which a change or a look can fail. Doors translate them, once. */

export class NotFound extends Error {
  override name = 'NotFound' as const;
}

export class Forbidden extends Error {
  override name = 'Forbidden' as const;
}

/** Somebody else was first. `theirs` shows what stands now, so that both can be compared and nothing is lost; `of` names what it is about, as the trail does. */
export class Conflict extends Error {
  override name = 'Conflict' as const;
  readonly theirs: Record<string, unknown>;
  readonly of: { kind: 'question' | 'candidate' | 'feed'; id: string } | null;
  constructor(message: string, theirs: Record<string, unknown> = {}, of: Conflict['of'] = null) {
    super(message);
    this.theirs = theirs;
    this.of = of;
  }
}

/** A rule of the house was broken; `fields` says which entries to mend, by name. With `inFields` the message says no more than they do: where they are marked it need not be told. */
export class RuleBroken extends Error {
  override name = 'RuleBroken' as const;
  readonly fields: Record<string, string>;
  readonly inFields: boolean;
  constructor(message: string, fields: Record<string, string> = {}, { inFields = false } = {}) {
    super(message);
    this.fields = fields;
    this.inFields = inFields;
  }
}

export type HouseError = NotFound | Forbidden | Conflict | RuleBroken;

export function isHouseError(error: unknown): error is HouseError {
  return error instanceof NotFound || error instanceof Forbidden || error instanceof Conflict || error instanceof RuleBroken;
}
