/** A rectangle by its middle. */
export type Box = { x: number; y: number; width: number; height: number };
export type Labelled = { x: number; y: number; r: number; text: string };

const HEIGHT = 13;
const GAP = 4;

/**
 * The middle of each dot's label: beside, above or below it, the first place inside the frame that touches no dot, no other label and nothing in
 * `avoid`; where there is none, the place that touches least. All in pixels.
 */
export function placeLabels(dots: readonly Labelled[], frame: Box, avoid: readonly Box[] = []): { x: number; y: number }[] {
  const taken: Box[] = [...dots.map(({ x, y, r }) => ({ x, y, width: 2 * r, height: 2 * r })), ...avoid];
  return dots.map((dot) => {
    const places = placesFor(dot).filter((box) => isInside(box, frame));
    const [best] = places.map((box) => ({ box, cost: taken.reduce((sum, other) => sum + overlap(box, other), 0) })).sort((a, b) => a.cost - b.cost);
    const { box } = best ?? { box: placesFor(dot)[0]! };
    taken.push(box);
    return { x: box.x, y: box.y };
  });
}

function placesFor({ x, y, r, text }: Labelled): Box[] {
  const width = 7 * text.length + 2;
  const [aside, above] = [r + GAP + width / 2, r + GAP + HEIGHT / 2];
  const near = 0.75;
  return [[aside, 0], [-aside, 0], [0, -above], [0, above], [aside * near, -above * near], [-aside * near, -above * near], [aside * near, above * near], [-aside * near, above * near]]
    .map(([dx, dy]) => ({ x: x + dx!, y: y + dy!, width, height: HEIGHT }));
}

function isInside(box: Box, frame: Box): boolean {
  return Math.abs(box.x - frame.x) <= (frame.width - box.width) / 2 && Math.abs(box.y - frame.y) <= (frame.height - box.height) / 2;
}

function overlap(a: Box, b: Box): number {
  const across = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const down = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return across > 0 && down > 0 ? across * down : 0;
}
