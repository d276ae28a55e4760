import type { Seen } from './sight.ts';

/**
 * How much an article looks ahead: the share of its sentences that are dated calls, in steps; `alone` for a sentence without an article.
 * `titled`: its headline or a heading speaks of forecasts. An undated "will" in a page on tides is a general truth; in a year-ahead list it is a call.
 */
export type Outlook = { level: 'none' | 'little' | 'some' | 'much' | 'alone'; titled: boolean };

const FIRM = new Set(['call', 'expect', 'odds', 'commitment', 'plan', 'present']);
const TITLE = /\b(?:predict\w*|forecast\w*|outlook|what to expect|looking ahead|next year|in 20\d\d|by 20\d\d|future|will|could|to (?:rise|fall|reach|hit|launch|open))\b|预测|预[计期言]|展望|前瞻|未来|趋势|明年|后市|将|有望|恐/i;

export function outlookOf(sights: (Seen | null)[], sentences: number): Outlook {
  const firm = sights.filter((seen) => seen && isFirm(seen)).length;
  const share = sentences === 0 ? 0 : firm / sentences;
  const titled = sights.some((seen) => seen?.unit.kind === 'heading' && TITLE.test(seen.unit.folded));
  if (sentences < 6) return { level: 'alone', titled };
  return { level: firm === 0 ? 'none' : share < 0.04 ? 'little' : share < 0.12 ? 'some' : 'much', titled };
}

function isFirm({ unit, cues, ahead, stated, measurable }: Seen): boolean {
  if (unit.clutter || /[?？]["'”」』]*$/.test(unit.folded)) return false;
  const dated = ahead.some((reading) => !reading.weak) || unit.given !== null;
  return (dated && measurable && cues.some((cue) => FIRM.has(cue.kind))) || (dated && stated !== null);
}
