import { joined, say } from '#words/say.ts';

export type Reason = 'refused' | 'timeout' | 'too-large' | 'type' | 'status' | 'unreachable' | 'redirects' | 'unchanged';

/** What happened, what was kept, what to do. One text for every refusal: it must not tell what stands behind an address. */
export function messageOf(reason: Reason, status?: number): string {
  return joined(happened(reason, status), say('Nothing was kept. Check the address, or copy the article and paste its text.'));
}

/** The first part alone, for a line that says how an address fares. */
export function happened(reason: Reason, status: number | undefined, what: 'page' | 'feed' = 'page'): string {
  switch (reason) {
    case 'refused': return say('This address is not fetched: it must be a public web page that begins with http:// or https://.');
    case 'timeout': return say('The site took too long to answer.');
    case 'too-large': return what === 'feed' ? say('The feed is larger than 5 MB.') : say('The page is too large to be an article.');
    case 'type': return say('There is no web page or plain text at this address.');
    case 'status': return what === 'feed' ? feedRefused(status) : pageRefused(status);
    case 'unreachable': return say('The site could not be reached, or broke off.');
    case 'redirects': return say('The address leads on and on to other addresses.');
    case 'unchanged': return say('Nothing is new at this address.');
  }
}

function pageRefused(status: number | undefined): string {
  switch (status) {
    case 401: case 402: case 403: case 451: return say('The site did not give the page: it answered that it may not be read without leave ({status}).', { status });
    case 404: case 410: return say('The site did not give the page: it answered that there is no such page ({status}).', { status });
    case 429: return say('The site did not give the page: it answered that it was asked too often ({status}).', { status });
    default: return say('The site did not give the page: it answered with status {status}.', { status: status ?? say('unknown') });
  }
}

function feedRefused(status: number | undefined): string {
  switch (status) {
    case 401: case 402: case 403: case 451: return say('The site did not give the feed: it answered that it may not be read without leave ({status}).', { status });
    case 404: case 410: return say('The site did not give the feed: it answered that there is no such page ({status}).', { status });
    case 429: return say('The site did not give the feed: it answered that it was asked too often ({status}).', { status });
    default: return say('The site did not give the feed: it answered with status {status}.', { status: status ?? say('unknown') });
  }
}
