import type { MediaType } from './article.ts';

/**
 * What kind of text this is: the server's word, then the file name, then the text itself. "Plain text" is what servers
 * and editors say of everything, so a text that says so is still looked at for a doctype or front matter.
 */
export function mediaTypeOf(text: string, contentType: string | null, filename: string | null): MediaType {
  const stated = fromContentType(contentType);
  if (stated && stated !== 'text/plain') return stated;
  const named = fromFilename(filename);
  if (named && named !== 'text/plain') return named;

  const start = text.slice(0, 20_000);
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype html|html)\b/i.test(start)) return 'text/html';
  if (/^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.test(start)) return 'text/markdown';
  if (stated ?? named) return 'text/plain';
  if (/<\/(?:p|div|article|body|h1|table)>/i.test(start) && /^\s*</.test(start)) return 'text/html';
  return /^#{1,6} \S|^[ \t]{0,8}[-*] \[[^\]\n]{1,300}\]\(|\[[^\]\n]{1,300}\]\(https?:\/\//m.test(start) ? 'text/markdown' : 'text/plain';
}

function fromContentType(contentType: string | null): MediaType | null {
  switch (contentType?.split(';')[0]?.trim().toLowerCase()) {
    case 'text/html': case 'application/xhtml+xml': return 'text/html';
    case 'text/markdown': case 'text/x-markdown': return 'text/markdown';
    case 'text/plain': return 'text/plain';
    default: return null;
  }
}

function fromFilename(filename: string | null): MediaType | null {
  switch (/\.([a-z0-9]+)$/i.exec(filename ?? '')?.[1]?.toLowerCase()) {
    case 'html': case 'htm': case 'xhtml': case 'xht': return 'text/html';
    case 'md': case 'markdown': case 'mdown': case 'mkd': return 'text/markdown';
    case 'txt': case 'text': return 'text/plain';
    default: return null;
  }
}
