import { spellings } from './scripts.ts';

/** The form in which names are compared: width, case and spacing folded; the name itself is kept as written. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The forms in which somebody of this name may stand: as written first, then in the other Chinese script. */
export function nameKeys(name: string): string[] {
  return spellings(nameKey(name));
}
