import { sumOf, unitOf, type Pico } from './ppm.ts';

/**
 * Mean loss of the others less one's own, N/(N−1) × (mean − own), 0 to 1 scale, for all who called one question. The edges
 * add up to zero; one who is alone has nobody to beat: null. Sums are exact, so the order of the input moves nothing.
 */
export function peerEdges(losses: readonly Pico[]): (number | null)[] {
  const n = losses.length;
  const total = sumOf(losses);
  return losses.map((own) => (n === 1 ? null : unitOf(total - BigInt(n) * BigInt(own)) / (n - 1)));
}
