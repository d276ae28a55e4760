import { createHash } from 'node:crypto';

/** Draws an SVG as PNG. */
export type Drawing = (svg: string) => Promise<Uint8Array>;

/** About 50 kB each. */
const MOST_KEPT = 200;
/** Cards that may wait to be drawn; who comes then is asked to come again. */
const MOST_WAITING = 30;

// The server names who draws; Next bundles this file more than once, so they meet at one place.
const place = globalThis as { hindcastCards?: { draw: Drawing; kept: Map<string, Promise<Uint8Array>>; waiting: number } };

export function drawCardsBy(draw: Drawing): void {
  place.hindcastCards = { draw, kept: new Map(), waiting: 0 };
}

/**
 * A share card as an answer. What stands on it is read anew for each request; the picture is kept by what stands on it, so a kept one is never old,
 * and two who ask at once wait for one drawing.
 */
export async function cardAnswer(svg: string, asked: Headers): Promise<Response> {
  const tag = `"${createHash('sha256').update(svg).digest('base64url').slice(0, 22)}"`;
  const headers = { 'etag': tag, 'cache-control': 'public, no-cache' };
  if (asked.get('if-none-match')?.split(/,\s*/).some((one) => one.replace(/^W\//, '') === tag)) return new Response(null, { status: 304, headers });
  const png = await drawn(tag, svg);
  if (png === null) return new Response('Many cards are being drawn. Ask again in a moment.\n', { status: 503, headers: { 'retry-after': '5', 'content-type': 'text/plain; charset=utf-8' } });
  return new Response(new Uint8Array(png), { headers: { ...headers, 'content-type': 'image/png', 'content-length': String(png.length) } });
}

async function drawn(tag: string, svg: string): Promise<Uint8Array | null> {
  const press = place.hindcastCards;
  if (!press) throw new Error('Nobody draws cards here: the server names who does.');
  const kept = press.kept.get(tag);
  if (kept) {
    press.kept.delete(tag);
    press.kept.set(tag, kept);
    return kept;
  }
  if (press.waiting >= MOST_WAITING) return null;
  press.waiting++;
  const drawing = press.draw(svg).finally(() => { press.waiting--; });
  press.kept.set(tag, drawing);
  if (press.kept.size > MOST_KEPT) press.kept.delete(press.kept.keys().next().value!);
  drawing.catch(() => press.kept.delete(tag));
  return drawing;
}
