import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** The fields of a text's front matter, with lower-case names and trimmed text values. */
export type FrontMatter = { fields: ReadonlyMap<string, string>; end: number };

const longest = 8_000;

/**
 * Reads the YAML between two `---` lines at the top of a text; null when there is none. Only text, numbers, lists and names of
 * people are read, nothing is executed. `end` is the offset at which the article itself begins.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const block = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(0, longest));
  if (!block) return null;
  const fields = fromYaml(block[1] ?? '') ?? fromLines(block[1] ?? '');
  return fields.size > 0 ? { fields, end: block[0].length } : null;
}

function fromYaml(source: string): Map<string, string> | null {
  let contents: unknown;
  try {
    const document = parseDocument(source, { logLevel: 'silent', uniqueKeys: false, prettyErrors: false });
    if (document.errors.length > 0) return null;
    contents = document.contents;
  } catch {
    // Thousands of brackets inside each other are too deep for the parser.
    return null;
  }
  if (!isMap(contents)) return null;
  const fields = new Map<string, string>();
  for (const { key, value } of contents.items) {
    const written = inWords(value);
    if (isScalar(key) && typeof key.value === 'string' && written) fields.set(key.value.toLowerCase(), written);
  }
  return fields;
}

/** A title with a colon in it is not YAML, yet people write it: then each `key: value` line is taken as it stands. */
function fromLines(source: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of source.split(/\r?\n/)) {
    const [, key, value] = /^([A-Za-z][\w-]{0,40})\s*:\s+(.*\S)\s*$/.exec(line) ?? [];
    if (key && value) fields.set(key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  return fields;
}

/** Two levels are enough for `authors: [{ name: … }]`. Aliases are not followed, so that no few lines unfold into millions. */
function inWords(node: unknown, levels = 2): string | null {
  if (isScalar(node)) return typeof node.value === 'string' || typeof node.value === 'number' ? (node.source ?? String(node.value)).replace(/\s+/g, ' ').trim() || null : null;
  if (levels === 0) return null;
  if (isMap(node)) return inWords(node.get('name', true), levels - 1);
  if (isSeq(node)) return node.items.slice(0, 20).map((one) => inWords(one, levels - 1)).filter((word) => word !== null).join(', ') || null;
  return null;
}
