import type { Reason, Sight } from './reason.ts';
import { chinese } from './rejections-zh.ts';
import { english } from './rejections-en.ts';
import { isRetold } from './retold.ts';

export { reasons } from './reason.ts';
export type { Reason, Sight } from './reason.ts';

/** The reason to leave a sentence alone, or null to take it. Order matters: the first reason is the one that is told. */
export function rejection(sight: Sight): Reason | null {
  const { unit } = sight;
  if (unit.clutter) return 'clutter';
  if (unit.kind === 'heading' && (!unit.predictions || !(sight.dated || sight.measurable) || /^(?:what|how|why|where|when|who)\b|什么|如何|为何/i.test(unit.folded))) return 'title';
  if (unit.backward && !(sight.dated && unit.given === null)) return 'history';
  if (isRetold(unit.folded, unit.language, sight.dated)) return 'history';
  return unit.language === 'en' ? english(sight) : chinese(sight);
}
