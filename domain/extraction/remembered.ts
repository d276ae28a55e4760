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
    if (there && there.rest.every((one, i) => one === rest[i])) return there.given;
    const given = read(text, ...rest);
    if (known.size >= MOST) known.clear();
    known.set(text, { rest, given });
    return given;
  };
}
