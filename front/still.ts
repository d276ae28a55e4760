// Everything else that a page says is escaped: only a real tag begins so.
const SCRIPTS = /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>|<link\b(?=[^>]*\bas="script")[^>]*>/g;

/**
 * A page without its scripts. Whoever did not sign in has nothing on a page that needs one: lists, filters, search and what opens are links, forms
 * and the browser's own. What search engines read (structured data) stays. No nonce is left in it, so one body is for everybody.
 */
export function still(html: Buffer): Buffer {
  // Byte by byte, as tags are Latin: half the memory of text in which one character is Chinese.
  return Buffer.from(html.toString('latin1').replace(SCRIPTS, '').replace(/(<(?:link|script)\b[^>]*?) nonce="[^"]*"/g, '$1'), 'latin1');
}
