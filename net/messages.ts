export type Reason = 'refused' | 'timeout' | 'too-large' | 'type' | 'status' | 'unreachable' | 'redirects' | 'unchanged';

/** What happened, what was kept, what to do. One text for every refusal: it must not tell what stands behind an address. */
export function messageOf(reason: Reason, status?: number): string {
  return `${happened(reason, status)} Nothing was kept. Check the address, or copy the article and paste its text.`;
}

/** The first part alone, for a line that says how an address fares. */
export function happened(reason: Reason, status: number | undefined): string {
  switch (reason) {
    case 'refused': return 'This address is not fetched: it must be a public web page that begins with http:// or https://.';
    case 'timeout': return 'The site took too long to answer.';
    case 'too-large': return 'The page is too large to be an article.';
    case 'type': return 'There is no web page or plain text at this address.';
    case 'status': return `The site did not give the page: it answered ${statusInWords(status)}.`;
    case 'unreachable': return 'The site could not be reached, or broke off.';
    case 'redirects': return 'The address leads on and on to other addresses.';
    case 'unchanged': return 'Nothing is new at this address.';
  }
}

function statusInWords(status: number | undefined): string {
  switch (status) {
    case 401: case 402: case 403: case 451: return `that it may not be read without leave (${status})`;
    case 404: case 410: return `that there is no such page (${status})`;
    case 429: return 'that it was asked too often (429)';
    default: return `with status ${status ?? 'unknown'}`;
  }
}
