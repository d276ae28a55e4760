'use client';

import { useEffect } from 'react';
import { Rich } from './rich.tsx';
import { isTyping, STORED } from './review/pressing.ts';

/** j and k go from row to row of a list; Enter follows the link that has the focus, as everywhere. Works on links marked `data-row`, unless keys are switched off where candidates are reviewed. */
export function ListKeys() {
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'j' && event.key !== 'k')) return;
      const at = event.target instanceof HTMLElement ? event.target : null;
      if ((at && isTyping(at)) || localStorage.getItem(STORED) === 'off') return;
      const rows = [...document.querySelectorAll<HTMLElement>('a[data-row]')];
      const here = rows.findIndex((row) => row === at || row.closest('li')?.contains(at));
      const next = rows[event.key === 'j' ? here + 1 : Math.max(0, here - 1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', down);
    return () => document.removeEventListener('keydown', down);
  }, []);
  return <p className="small muted keys-hint"><Rich of="Keys: <kbd>j</kbd> next, <kbd>k</kbd> back, <kbd>Enter</kbd> opens." kbd={(name) => <kbd>{name}</kbd>} /></p>;
}
