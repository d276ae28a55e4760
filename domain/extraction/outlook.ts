import { sifted } from './sieve.ts';
import type { Sifted } from './sieve.ts';
import type { Seen } from './sight.ts';

/**
 * How much an article looks ahead: the share of its sentences that are dated calls, in steps; `alone` for a sentence without an article.
 * `titled`: its headline or a heading speaks of forecasts. An undated "will" in a page on tides is a general truth; in a year-ahead list it is a call.
 */
export type Outlook = { level: 'none' | 'little' | 'some' | 'much' | 'alone'; titled: boolean; /** Tells readers what to do: a recipe, a manual, terms of use. */ instructs: boolean; /** Its title names the time that it is about. */ dated: boolean };

const FIRM = new Set(['call', 'expect', 'odds', 'commitment', 'plan', 'present']);
const TITLE = sifted(/\b(?:predict\w*|forecast\w*|outlook|what to expect|looking ahead|next year|in 20\d\d|by 20\d\d|future|will|could|to (?:rise|fall|reach|hit|launch|open))\b|预测|预[计期言]|展望|前瞻|未来|趋势|明年|后市|将|有望|恐/i);

/** Speaks to the reader, or in the imperative. */
const TELLS = sifted(/\b(?:[Yy]ou|[Yy]our|[Yy]ou'll|yourself)\b|^(?:Add|Always|Ask|Avoid|Bring|Check|Choose|Click|Cook|Cut|Do|Don't|Enter|Fill|Fold|Heat|Keep|Leave|Let|Make|Mix|Never|Open|Place|Pour|Press|Put|Read|Remove|Run|Save|Select|Serve|Set|Start|Stir|Take|Try|Turn|Use|Wait|Wash|Write)\b|[你您]|^请|务必|建议|注意/);

const SPEAKS_OF_SELF = sifted(/\b(?:I|I'm|I've|I'd|I'll|[Ww]e|[Ww]e're|[Ww]e'll|[Ww]e've|[Oo]ur|[Mm]y)\b|我|咱|俺/);

export function outlookOf(sights: (Seen | null)[], sentences: number): Outlook {
  const firm = sights.filter((seen) => seen && isFirm(seen)).length;
  const share = sentences === 0 ? 0 : firm / sentences;
  const titled = sights.some((seen) => seen?.unit.kind === 'heading' && TITLE.test(seen.unit.folded));
  if (sentences < 6) return { level: 'alone', titled, instructs: false, dated: false };
  const spoken = sights.filter((seen) => seen !== null && !seen.unit.clutter);
  const often = (pattern: Sifted) => spoken.filter((seen) => seen && pattern.test(seen.unit.folded)).length > spoken.length * 0.25;
  // In an interview "you" is whoever asks.
  const instructs = spoken.length >= 6 && often(TELLS) && !often(SPEAKS_OF_SELF);
  return { level: firm === 0 ? 'none' : share < 0.04 ? 'little' : share < 0.12 ? 'some' : 'much', titled, instructs, dated: false };
}

const ASKS = sifted(/[?？]["'”」』]*$/);

function isFirm({ unit, cues, ahead, stated, measurable }: Seen): boolean {
  if (unit.clutter || ASKS.test(unit.folded)) return false;
  const dated = ahead.some((reading) => !reading.weak) || unit.given !== null;
  return (dated && measurable && cues.some((cue) => FIRM.has(cue.kind))) || (dated && stated !== null);
}
