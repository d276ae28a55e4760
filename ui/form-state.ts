/** What a form shows after it was sent: what went wrong, which entries, and everything that was typed. */
export type FormState = { message: string; fields: Record<string, string>; values: Record<string, string> } | null;

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
