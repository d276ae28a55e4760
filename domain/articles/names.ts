/** The form in which names are compared: width, case and spacing folded; the name itself is kept as written. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
