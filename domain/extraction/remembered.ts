/** As many sentences as lie between the first rule that asks and the last. */
const MOST = 512;

/**
 * The same reading, which remembers what it gave for the texts read last: several rules ask the same of one sentence.
 * Only for pure readings; what they give is shared and must not be changed.
 */
export function remembered<Rest extends (string | number | null)[], Given>(read: (text: string, ...rest: Rest) => Given): (text: string, ...rest: Rest) => Given {
  const known = new Map<string, { rest: Rest; given: Given }>();
  return (text, ...rest) => {
    const there = known.get(text);
    if (there && same(there.rest, rest)) return there.given;
    const given = read(text, ...rest);
    if (known.size >= MOST) known.clear();
    known.set(text, { rest, given });
    return given;
  };
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
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
