/** An answer of 8,000 tokens has some 40 KB; nothing that is asked for is larger. */
const LARGEST = 1_000_000;

export class AnswerTooLarge extends Error {}
export class LedElsewhere extends Error {}

/** The way to one host and no other: no redirects (they would carry the text away), no answer without an end. */
export function guardedFetch(host: string): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.host !== host) throw new LedElsewhere();
    const response = await fetch(url, { ...init, redirect: 'manual' });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new LedElsewhere();
    }
    return new Response(await limited(response), { status: response.status, statusText: response.statusText, headers: response.headers });
  };
}

async function limited(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!response.body) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST) throw new AnswerTooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}
