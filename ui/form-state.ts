/** What stands now where somebody else was first: its version, under the names of entries what they gave, and where it can be looked at. */
export type Theirs = { version: number | null; values: Record<string, string>; at: { what: string; href: string; trail: string } | null };

/** What would change, by whose record it is, and of which other questions, before anything is kept. `mark` stands for exactly that; `changed` says what is not as it was when somebody looked and then kept. */
export type Preview = { mark: string; effects: readonly { id: string; name: string; words: readonly string[] }[]; others: readonly { id: string; claim: string; words: string }[]; changed: 'typed' | 'effect' | null };

/** Words, and with them something that is told now and never again, such as a link. */
export type Once = { words: string; label?: string; secret?: string };

/**
 * What a form shows after it was sent: what went wrong, which entries, and everything that was typed. `once` instead: what it made, shown this one time.
 * `preview` instead: what it would change.
 */
export type FormState = { message: string; fields: Record<string, string>; values: Record<string, string>; theirs?: Theirs | undefined; once?: Once; preview?: Preview } | null;

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
