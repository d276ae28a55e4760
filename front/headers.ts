import type { IncomingMessage, ServerResponse } from 'node:http';
import { hear } from '#words/speech.ts';

/** Headers for every response, errors and files included. Next takes the nonce for its own scripts from the request. */
export function protect(request: IncomingMessage, response: ServerResponse, { nonce, https }: { nonce: string; https: boolean }): void {
  // What other sites may show in a frame of theirs: it runs no script, sends no form and reads no cookie.
  const framed = hear(request.url ?? '/', undefined).path.startsWith('/embed/');
  const policy = framed ? "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *" : [
    "default-src 'self'", `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`, "style-src 'self'",
    "img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'",
  ].join('; ');
  // Overwritten, never passed on: a nonce must not be the visitor's to choose.
  request.headers['content-security-policy'] = policy;
  delete request.headers['content-security-policy-report-only'];
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', framed ? 'cross-origin' : 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
