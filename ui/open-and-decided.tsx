import { counted } from '#words/say.ts';

/** "12 open · 30 decided": what there is of each; nothing of what there is none of. */
export function OpenAndDecided({ open, decided }: { open: number; decided: number }) {
  return <span className="muted small">{[open > 0 && counted(open, '{n} open', '{n} open'), decided > 0 && counted(decided, '{n} decided', '{n} decided')].filter(Boolean).join(' · ')}</span>;
}
