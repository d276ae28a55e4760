type Span = { start: number; end: number };

/** Spans that overlap no more: of two, the later one takes what is left. In the order of the text, whatever order they came in. */
export function apart<T extends Span>(spans: readonly T[]): (T & { opens: number })[] {
  let last = 0;
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end).flatMap((span) => {
    const start = Math.max(span.start, last);
    if (start >= span.end) return [];
    last = span.end;
    return [{ ...span, start, opens: span.start }];
  });
}

/** Which of the spans each block touches, in one walk over both; blocks and spans are in the order of the text. */
export function byBlock<B extends Span, T extends Span>(blocks: readonly B[], spans: readonly T[]): Map<B, T[]> {
  const found = new Map<B, T[]>();
  let next = 0;
  for (const block of blocks) {
    while (next < spans.length && spans[next]!.end <= block.start) next++;
    const inside: T[] = [];
    for (let i = next; i < spans.length && spans[i]!.start < block.end; i++) inside.push(spans[i]!);
    found.set(block, inside);
  }
  return found;
}

/** A stretch of text cut wherever one of the spans begins or ends, each piece with those that cover it. */
export function cutBy<T extends Span>({ start, end }: Span, spans: readonly T[]): (Span & { under: T[] })[] {
  const touching = spans.filter((span) => span.start < end && span.end > start);
  const edges = [...new Set([start, end, ...touching.flatMap((span) => [span.start, span.end])])].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  return edges.slice(1).map((to, i) => ({ start: edges[i]!, end: to, under: touching.filter((span) => span.start < to && span.end > edges[i]!) }));
}
