import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { Conflict, isHouseError, RuleBroken } from '#domain/errors.ts';
import type { Permission } from '#domain/auth/actor.ts';
import type { Context } from '#domain/command.ts';
import type { FormState, Once, Preview } from '#ui/form-state.ts';
import { inChinese, say } from '#words/say.ts';
import { entryAt } from './entry-names.ts';
import { checkOrigin } from './origin.ts';
import { needLeave } from './permission.ts';
import { context } from './session.ts';
import { theirsOf } from './theirs.ts';

/**
 * The one way in for forms: checks where the request came from, knows who acts, translates the house's errors into words
 * beside the form. Anything else that goes wrong is ours: it is logged with a number, and the reader sees the number only.
 * Where no permission is named, whoever does not work here is refused before anything is read; the command itself asks again.
 * What `work` returns is shown once, where the form stands; a preview, with everything that was typed.
 */
export function action(work: (context: Context, form: FormData) => Promise<Once | { preview: Preview } | void>, permission?: Permission) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    try {
      checkOrigin(await headers());
      if (!(form instanceof FormData)) throw new RuleBroken(say('This is not what the form sends. Nothing was changed.'));
      const asked = await context();
      needLeave(asked.actor, permission);
      const once = await work(asked, form);
      if (!once) return null;
      if ('preview' in once) return { message: '', fields: {}, values: typed(form), preview: once.preview };
      refresh();
      return { message: '', fields: {}, values: {}, once };
    } catch (error) {
      if (!isHouseError(error)) {
        // Whoever is led on has changed something: the counts in the header, which outlives a page, are drawn anew with the next one.
        if (leadsOn(error)) refresh();
        throw error;
      }
      const fields = error instanceof RuleBroken ? entriesOf(error.fields) : {};
      const marked = form instanceof FormData && Object.keys(fields).length > 0 && Object.keys(fields).every((name) => form.has(name)) && error instanceof RuleBroken && error.inFields;
      const theirs = error instanceof Conflict ? theirsOf(error) : undefined;
      return { theirs, message: marked ? say('Please mend what is marked below. Nothing was changed.') : error.message, fields, values: form instanceof FormData ? typed(form) : {} };
    }
  };
}

/** What `redirect` throws: Next tells it by its digest. */
function leadsOn(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_REDIRECT');
}

function entriesOf(fields: Record<string, string>): Record<string, string> {
  // What is possible stands in the form itself; for programs it is named.
  const missing = `${say('is missing')}${inChinese() ? '：' : ':'}`;
  return Object.fromEntries(Object.entries(fields).map(([path, message]) => [entryAt(path), message.startsWith(missing) ? say('is missing') : message]));
}

function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && value.length <= 1_000_000 && !name.startsWith('$ACTION') && !/password/i.test(name)) values[name] = value;
  }
  return values;
}

/** A text entry of a form, trimmed; null when it is empty or missing. */
export function entry(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
