/** A stretch of words that both have, or that only one has. */
export type Piece = { kind: 'same' | 'gone' | 'new'; text: string };

/** Texts that differ in more places than this are shown whole, one after the other: nobody reads such a patchwork. */
const MOST_CHANGES = 400;

/** How one text became another: by words, in Chinese by characters. Joined, same and gone give `before`; same and new give `after`. */
export function differenceBetween(before: string, after: string): Piece[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = shortestEdit(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([...a.slice(0, head).map(same), ...middle, ...a.slice(a.length - tail).map(same)]);
}

// Han characters one by one, other words whole, what is between them by itself.
function tokensOf(text: string): string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}\p{M}]+?(?=\p{Script=Han}|[^\p{L}\p{N}\p{M}]|$)|\s+|[^\s]/gu) ?? [];
}

const same = (text: string): Piece => ({ kind: 'same', text });

/** The shortest way from one list to another: E. W. Myers, "An O(ND) difference algorithm and its variations" (1986). */
function shortestEdit(a: readonly string[], b: readonly string[]): Piece[] {
  const most = a.length + b.length;
  const reach = new Map<number, number>([[1, 0]]);
  const steps: Map<number, number>[] = [];
  for (let d = 0; d <= Math.min(most, MOST_CHANGES); d++) {
    steps.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach.get(k - 1)! < reach.get(k + 1)!);
      let x = down ? reach.get(k + 1)! : reach.get(k - 1)! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkedBack(a, b, steps);
    }
  }
  return [{ kind: 'gone', text: a.join('') }, { kind: 'new', text: b.join('') }];
}

function walkedBack(a: readonly string[], b: readonly string[], steps: readonly ReadonlyMap<number, number>[]): Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = steps.length - 1; d >= 0; d--) {
    const reach = steps[d]!;
    const k = x - y;
    const from = k === -d || (k !== d && reach.get(k - 1)! < reach.get(k + 1)!) ? k + 1 : k - 1;
    const [startX, startY] = [reach.get(from)!, reach.get(from)! - from];
    while (x > startX && y > startY && x > 0 && y > 0) {
      pieces.push(same(a[--x]!));
      y--;
    }
    if (d === 0) break;
    if (x === startX) pieces.push({ kind: 'new', text: b[--y]! });
    else pieces.push({ kind: 'gone', text: a[--x]! });
  }
  return pieces.reverse();
}

/** Neighbours of one kind as one; what went before what came, so that a changed passage reads as one change. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let [gone, come] = ['', ''];
  const flush = () => {
    if (gone) out.push({ kind: 'gone', text: gone });
    if (come) out.push({ kind: 'new', text: come });
    [gone, come] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') come += text;
    else {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') last.text += text;
      else out.push({ kind, text });
    }
  }
  flush();
  return out;
}
