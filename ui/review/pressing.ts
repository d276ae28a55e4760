/** Where a browser remembers that keys are switched off. */
export const STORED = 'hindcast-keys';

/** The entry where the reason of a rejection is chosen. */
export const REASON = 'entry-reason';

/** True where a key is a letter of what somebody writes, or chooses in a list. */
export function isTyping(at: HTMLElement): boolean {
  if (at.isContentEditable || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement) return true;
  return at instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(at.type);
}

/** A form is on its way: what is shown may be decided already. */
export function isBusy(): boolean {
  return document.querySelector('form[aria-busy="true"]') !== null;
}

/** 1 to 6 are the reasons in their order, Enter the one that is chosen; null for any other key. */
export function reasonOfKey(key: string, reasons: Pick<HTMLSelectElement, 'options' | 'value'>): string | null {
  if (key === 'Enter') return reasons.value;
  return /^[1-9]$/.test(key) ? (reasons.options[Number(key) - 1]?.value ?? null) : null;
}

type Fillable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The first entry of a form that must be filled and is empty. */
export function entryToFill(form: Element | null): Fillable | null {
  for (const entry of form?.querySelectorAll<Fillable>('[required], [data-needed]') ?? []) if (entry.value.trim() === '') return entry;
  return null;
}

/** Presses the button, or follows the link, that a key stands for. False where the page has none. */
export function press(key: string, follow: (href: string) => void): boolean {
  const found = document.querySelector<HTMLElement>(`[data-press="${key}"]`);
  if (!found) return false;
  if (found instanceof HTMLAnchorElement) follow(found.getAttribute('href')!);
  else found.click();
  return true;
}
