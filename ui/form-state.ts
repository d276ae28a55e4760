/** What a form shows after it was sent: what went wrong, which entries, and everything that was typed. `once` instead: what it made, shown this one time. */
export type FormState = { message: string; fields: Record<string, string>; values: Record<string, string>; once?: Once } | null;

/** Words, and with them something that is told now and never again, such as a link. */
export type Once = { words: string; label?: string; secret?: string };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
