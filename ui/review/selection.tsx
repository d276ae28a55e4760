'use client';

import { useEffect, useRef, useState } from 'react';
import { say } from '#words/say.ts';

type Chosen = { words: string; from: string };

/** Words that are marked in the article, with a button that makes a candidate of them. Without JavaScript each sentence has its own. */
export function Selection() {
  const bar = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<Chosen | null>(null);
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(later);
      const found = chosenIn(bar.current?.closest('form') ?? null);
      // A press on the button ends the selection first: the bar stays a moment longer.
      if (found) choose(found);
      else later = setTimeout(() => choose(null), 600);
    };
    document.addEventListener('selectionchange', look);
    return () => {
      clearTimeout(later);
      document.removeEventListener('selectionchange', look);
    };
  }, []);
  return (
    <div ref={bar} className="selection-bar" hidden={!chosen} role="group" aria-label={say('Selected words')} data-aside>
      {chosen && <>
        <input type="hidden" name="words" value={chosen.words} />
        <input type="hidden" name="from" value={chosen.from} />
        <q>{chosen.words.length > 70 ? `${chosen.words.slice(0, 70)}…` : chosen.words}</q>
        <button className="button primary" name="span" value="selection" onMouseDown={(event) => event.preventDefault()}>{say('Make a candidate of this')}</button>
      </>}
    </div>
  );
}

function chosenIn(form: Element | null): Chosen | null {
  const selection = document.getSelection();
  if (!form || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const article = form.querySelector('.article-text');
  if (!article || !article.contains(range.startContainer) || !article.contains(range.endContainer)) return null;
  const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  let words = '';
  let from: string | undefined;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!range.intersectsNode(node) || node.parentElement?.closest('[data-aside], .nth, .visually-hidden, .marker')) continue;
    const text = node.textContent ?? '';
    const piece = text.slice(node === range.startContainer ? range.startOffset : 0, node === range.endContainer ? range.endOffset : undefined);
    if (piece.trim() !== '') from ??= node.parentElement?.closest<HTMLElement>('[data-at]')?.dataset.at;
    words += piece;
  }
  return words.trim() === '' || from === undefined ? null : { words: words.trim(), from };
}
