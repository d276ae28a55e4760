/** Markup that is done. Whatever else is put into it is text, and is escaped. */
export type Html = { readonly markup: string };

/** Markup with values in it, for what is sent without React: a page in another site's frame carries no scripts. */
export function html(parts: TemplateStringsArray, ...values: readonly (Html | string | number | null | false)[]): Html {
  return { markup: parts.reduce((done, part, i) => done + part + (i < values.length ? shown(values[i]!) : ''), '') };
}

export function together(pieces: readonly Html[]): Html {
  return { markup: pieces.map(({ markup }) => markup).join('') };
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function shown(value: Html | string | number | null | false): string {
  if (value === null || value === false) return '';
  return typeof value === 'object' ? value.markup : String(value).replace(/[&<>"']/g, (letter) => NAMES[letter]!);
}
