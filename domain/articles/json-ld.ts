import { plainValue } from './plain-line.ts';

/** What a page's JSON-LD says of the article in it; every value as written. */
export type JsonLd = { headline: string | null; authors: string[]; publisher: string | null; datePublished: string | null; dateModified: string | null };

type Thing = Record<string, unknown>;

/** Reads schema.org articles from JSON-LD scripts. Broken JSON is common; of that the plain fields are still picked out. */
export function readJsonLd(scripts: readonly string[]): JsonLd {
  const things = scripts.flatMap((script) => thingsIn(parse(script)));
  const articles = [...things.filter((thing) => isA(thing, /Article$|Posting$|^Report$/)), ...things.filter((thing) => isA(thing, /Page$|^Event$|^VideoObject$/))];
  const source = scripts.join('\n');
  const first = (key: string): string | null => {
    for (const article of articles) if (typeof article[key] === 'string' && article[key].trim()) return article[key];
    return null;
  };
  const byId = (value: unknown): unknown => {
    const id = isThing(value) && Object.keys(value).length === 1 ? value['@id'] : null;
    return (id && things.find((thing) => thing['@id'] === id && Object.keys(thing).length > 1)) || value;
  };
  return {
    headline: plainValue(first('headline')),
    authors: [...new Set(articles.map((article) => list(article['author']).map((author) => nameOf(byId(author))).filter((name) => name !== null)).find((names) => names.length > 0) ?? [])],
    publisher: articles.map((article) => nameOf(byId(article['publisher']))).find((name) => name !== null) ?? null,
    datePublished: first('datePublished') ?? picked(source, 'datePublished'),
    dateModified: first('dateModified') ?? picked(source, 'dateModified'),
  };
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}

/** All objects in a JSON value, nearest to the top first; a thousand are more than any page needs. */
function thingsIn(value: unknown): Thing[] {
  const found: Thing[] = [];
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < 5_000 && found.length < 1_000; i++) {
    const next = queue[i];
    if (isThing(next)) found.push(next);
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) if (typeof inner === 'object' && queue.length < 5_000) queue.push(inner);
  }
  return found;
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 20) : [value]);
const isA = (thing: Thing, type: RegExp): boolean => list(thing['@type']).some((name) => typeof name === 'string' && type.test(name));

/** A name is a text or `{ "name": … }`; an author that is only an address has no name. */
function nameOf(value: unknown): string | null {
  const name = isThing(value) ? list(value['name'])[0] : list(value)[0];
  return typeof name === 'string' && !/^https?:/i.test(name) ? plainValue(name) : null;
}

function picked(source: string, key: string): string | null {
  return new RegExp(`"${key}"\\s*:\\s*"([^"\\n]{4,60})"`).exec(source)?.[1] ?? null;
}
