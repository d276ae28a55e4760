import type { Page } from '@playwright/test';

/** What a strict reader of this kind of file would refuse it for; null when it reads it. XML is read by the browser's own parser. */
export async function wrongWith(page: Page, type: string, body: Buffer): Promise<string | null> {
  if (type.startsWith('image/png')) return body.subarray(0, 8).toString('hex') === '89504e470d0a1a0a' ? null : 'is no PNG';
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  if (/json/.test(type)) return json(text);
  if (/calendar/.test(type)) return calendar(text);
  if (/xml|opml|svg/.test(type)) return page.evaluate((xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent?.slice(0, 200) ?? null, text);
  return null;
}

function json(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** RFC 5545: lines end with CRLF and hold 75 octets at most; every line is a name that is known to begin one; what begins, ends. */
export function calendar(text: string): string | null {
  if (!text.endsWith('\r\n')) return 'does not end with a line end';
  const lines = text.slice(0, -2).split('\r\n');
  const bare = lines.find((line) => /[\r\n]|(?!\t)\p{Cc}/u.test(line));
  if (bare !== undefined) return `a control character in ${JSON.stringify(bare)}`;
  const long = lines.find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) return `longer than 75 octets: ${long}`;
  const open: string[] = [];
  for (const line of text.replaceAll('\r\n ', '').trimEnd().split('\r\n')) {
    const [, name, value] = /^([A-Z][A-Z0-9-]*)(?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*:(.*)$/u.exec(line) ?? [];
    if (name === undefined) return `is no line of a calendar: ${line.slice(0, 80)}`;
    if (name === 'BEGIN') open.push(value!);
    else if (name === 'END' && open.pop() !== value) return `${value} ends and did not begin`;
    else if (!/^(?:BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|NAME|X-[A-Z-]+|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|URL|STATUS|TRANSP|CATEGORIES|SEQUENCE|LAST-MODIFIED|REFRESH-INTERVAL|SOURCE|COLOR|CLASS|CREATED)$/.test(name)) return `a line that nobody wrote: ${line.slice(0, 80)}`;
  }
  return open.length === 0 ? null : `${open.join(', ')} does not end`;
}
