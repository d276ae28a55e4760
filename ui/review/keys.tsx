'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useSyncExternalStore, useTransition } from 'react';
import { entryToFill, isBusy, isTyping, press, reasonOfKey, REASON, STORED } from './pressing.ts';
import { say, sentences, type Plain } from '#words/say.ts';

type Props = { said: string | null; candidateId: string | null };

const none: Record<string, Plain> = sentences({
  a: 'Nothing to accept here.', x: 'Nothing to reject here.', m: 'No prediction to merge with is shown here.', u: 'No decision of yours to take back.', j: 'This is the last candidate.', k: 'This is the first candidate.', s: 'Nothing to skip.',
});
const meanings = Object.entries(sentences({
  'j k': 'the next candidate, the one before', 'a': 'accept it; if an entry is missing, go there', 'x': 'reject it: then 1 to 6 for the reason, or Enter for the one that is chosen', 'e': 'edit the claim; Esc leaves an entry',
  's': 'skip it: it comes again at the end', 'm': 'merge it with the prediction that it looks like', 'u': 'take back your last decision, then the one before', '/': 'search all candidates', '?': 'this help',
}));

/** Keys that press what is on the page, the help for them, and what is read out. Everything works without it. */
export function Keys({ said, candidateId }: Props) {
  const router = useRouter();
  const [going, go] = useTransition();
  const on = useSyncExternalStore(watchStored, () => localStorage.getItem(STORED) !== 'off', () => true);
  // What a key said holds until the page says something else.
  const [told, tell] = useState({ on: '', words: '' });
  const page = `${candidateId} ${said}`;
  const help = useRef<HTMLDetailsElement>(null);
  const seen = useRef(page);
  // A decision takes its button away: whoever has lost the place goes on from the next words.
  useEffect(() => {
    if (seen.current === page) return;
    seen.current = page;
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('#candidate [data-begin]')?.focus({ preventScroll: true });
  }, [page]);
  useEffect(() => {
    const follow = (href: string) => go(() => router.push(href));
    const down = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const at = event.target instanceof HTMLElement ? event.target : document.body;
      if (event.key === 'Escape') return at === document.body ? undefined : at.blur();
      if (!on) return;
      if (at.id === REASON && !event.repeat) {
        const reason = reasonOfKey(event.key, at as HTMLSelectElement);
        if (reason === null || isBusy()) return;
        event.preventDefault();
        (at as HTMLSelectElement).value = reason;
        (at as HTMLSelectElement).form?.requestSubmit();
        return at.blur();
      }
      if (isTyping(at) || event.repeat) return;
      if (event.key === '?') toggle(help.current);
      else if (/^[jkaxesmu/]$/.test(event.key)) {
        if (going || isBusy()) return event.preventDefault();
        tell({ on: page, words: act(event.key, follow) ?? '' });
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', down);
    return () => document.removeEventListener('keydown', down);
  }, [on, going, router, page]);
  return (
    <div className="keys">
      <p aria-live="polite" className="visually-hidden" data-said>{told.on === page ? told.words : said}</p>
      <details ref={help}>
        <summary>{say('Keyboard shortcuts')} <kbd aria-hidden="true">?</kbd></summary>
        <dl>{meanings.map(([keys, words]) => <div key={keys}><dt>{keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{say(words)}</dd></div>)}</dl>
        <p><label><input type="checkbox" checked={on} onChange={({ target }) => {
          localStorage.setItem(STORED, target.checked ? 'on' : 'off');
          window.dispatchEvent(new Event('storage'));
        }} /> {say('Keys are on')}</label></p>
      </details>
    </div>
  );
}

function watchStored(changed: () => void): () => void {
  window.addEventListener('storage', changed);
  return () => window.removeEventListener('storage', changed);
}

/** Does what a key stands for. Returns what to say about it, or null. */
function act(key: string, follow: (href: string) => void): string | null {
  switch (key) {
    case 'a': {
      const missing = entryToFill(document.querySelector('form#accept'));
      if (!missing || !document.querySelector('[data-press="a"]')) break;
      missing.closest('details')?.setAttribute('open', '');
      missing.focus();
      // The entry says so beside itself, as when a browser finds it empty; one that only the server asks for would not be found by it.
      missing.dispatchEvent(new Event('invalid', { cancelable: true }));
      return say('{entry} is missing.', { entry: missing.labels?.[0]?.textContent ?? say('An entry') });
    }
    case 'x': {
      const reason = document.getElementById(REASON);
      if (!(reason instanceof HTMLSelectElement) || !document.querySelector('[data-press="x"]')) return say(none.x!);
      reason.focus();
      return say('Why? 1 to 6, or Enter for {reason}.', { reason: reason.selectedOptions[0]?.textContent ?? say('the one that is chosen') });
    }
    case 'e': {
      const claim = document.getElementById('entry-claim');
      claim?.closest('details')?.setAttribute('open', '');
      claim?.focus();
      return null;
    }
    case '/': document.querySelector<HTMLElement>('[data-press="/"]')?.focus(); return null;
  }
  return press(key, follow) ? null : say(none[key]!);
}

function toggle(help: HTMLDetailsElement | null): void {
  if (!help) return;
  help.open = !help.open;
  if (help.open) help.querySelector('summary')?.focus();
}
