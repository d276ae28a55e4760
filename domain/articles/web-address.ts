/** An absolute http or https address, normalised and without its fragment; null for anything else. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || !URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = url.password = '';
  return url.href;
}
