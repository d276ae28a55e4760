/** A line of what is kept here: no text in it, wherever it came from, can begin a line of its own. */
export function line(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw({ raw: parts }, ...values.map((value) => String(value).replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')));
}
