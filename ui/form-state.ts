/** What stands now where somebody else was first: its version, and under the names of entries what they gave. */
export type Theirs = { version: number | null; values: Record<string, string> };

/** What a form shows after it was sent: what went wrong, which entries, and everything that was typed. */
export type FormState = { message: string; fields: Record<string, string>; values: Record<string, string>; theirs?: Theirs | undefined } | null;

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
