/** As many sentences as lie between the first rule that asks and the last. */
const MOST = 512;

/**
 * The same reading, which remembers what it gave for the texts read last: several rules ask the same of one sentence.
 * Only for pure readings; what they give is shared and must not be changed.
 */
export function remembered<Rest extends (string | number | null)[], Given>(read: (text: string, ...rest: Rest) => Given): (text: string, ...rest: Rest) => Given {
  const place = blank.push(undefined) - 1;
  return (text, ...rest) => {
    if (text !== last) turnTo(text);
    const mine = notes as ({ rest: Rest; given: Given } | undefined)[];
    const there = mine[place];
    if (there && same(there.rest, rest)) return there.given;
    const given = read(text, ...rest);
    mine[place] = { rest, given };
    return given;
  };
}

/** What the readings gave for one text, each in its place: most of them ask about the text that the one before asked about. */
type Notes = ({ rest: readonly unknown[]; given: unknown } | undefined)[];

/** One place for each reading, nothing in it. */
const blank: Notes = [];
const known = new Map<string, Notes>();
let last = '';
let notes: Notes = [];

function turnTo(text: string): void {
  last = text;
  const there = known.get(text);
  if (there) {
    notes = there;
    return;
  }
  if (known.size >= MOST) known.clear();
  known.set(text, (notes = blank.slice()));
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The same for readings of single words, of which there are few: they stand apart from what is known of sentences. */
export function rememberedWord<Given>(read: (word: string) => Given): (word: string) => Given {
  const known = new Map<string, Given>();
  return (word) => {
    let given = known.get(word);
    if (given === undefined) {
      if (known.size >= MOST) known.clear();
      known.set(word, (given = read(word)));
    }
    return given;
  };
}

/** The same for what is looked up by a name in a whole article: known as long as the same article is read. */
export function rememberedIn<Given>(read: (name: string, text: string) => Given): (name: string, text: string) => Given {
  const known = new Map<string, Given>();
  let of = '';
  return (name, text) => {
    if (text !== of) {
      known.clear();
      of = text;
    }
    const there = known.get(name);
    if (there !== undefined) return there;
    const given = read(name, text);
    known.set(name, given);
    return given;
  };
}

/** The same for what a whole article says once: known as long as the same article is read. */
export function rememberedOf<Given>(read: (text: string) => Given): (text: string) => Given {
  const known = rememberedIn((_, text: string) => read(text));
  return (text) => known('', text);
}
