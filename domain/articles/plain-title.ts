/** The title of a text without metadata: its first heading, or its first line when that reads like a headline. */
export function firstHeading(text: string): (readonly [value: string, basis: string])[] {
  const start = text.slice(0, 20_000);
  const marked = /^[ \t]{0,3}#[ \t]+(\S[^\n\r]*)/m.exec(start)?.[1];
  if (marked) return [[withoutMarks(marked.replace(/[ \t]+#+[ \t]*$/, '')), 'first heading']];
  const lines = start.trimStart().split(/\r\n|\r|\n/, 2);
  const first = withoutMarks((lines[0] ?? '').replace(/^#{2,6}\s+/, ''));
  const short = first.length > 0 && first.length <= (/\p{Script=Han}/u.test(first) ? 60 : 120);
  // A text of one line is a sentence, and a line that ends like one is the first of the article.
  const alone = lines.length > 1 && !/[.。;；:：,，、]["'”’」』)]?$/.test(first) && !/^[-*+>|]|^\d+[.)]\s|^https?:/.test(first);
  return short && alone ? [[first, 'first line']] : [];
}

/** `[words](address)` and `**words**` are their words. */
function withoutMarks(line: string): string {
  return line.replace(/!?\[([^\]]{0,400})\]\([^)]{0,2000}\)/g, '$1').replace(/\*\*|__|`/g, '').trim();
}
