import { RuleBroken } from '#domain/errors.ts';
import { kindOf } from '#domain/input-words.ts';

const MOST_BYTES = 12 * 1024 * 1024;

/** The JSON object that a request brings; what else it brings is refused, and told by its kind. */
export async function jsonIn(request: Request): Promise<object> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json') throw new RuleBroken(`Send JSON: content-type application/json; this says ${/^[\w.+/-]{1,80}$/.test(type) ? type : 'nothing of the kind'}. Nothing was changed.`);
  const text = await textOf(request);
  if (text.trim() === '') throw new RuleBroken('The body is empty. Send a JSON object, {} at least. Nothing was changed.');
  const sent = parsed(text);
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new RuleBroken(`The body must be a JSON object, and is ${sent === null ? 'null' : kindOf(sent)}. Nothing was changed.`);
  return sent;
}

// Read piece by piece, so that a body that never ends is cut and not gathered.
async function textOf(request: Request): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > MOST_BYTES) throw new RuleBroken('The body is larger than 12 MB. Nothing was changed.');
    pieces.push(piece);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new RuleBroken('The body is not JSON: it is no text in UTF-8. Nothing was changed.');
  }
}

// Where it breaks is said by a place; the parser's own words would show what stands there.
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const place = /position (\d+)/.exec(said)?.[1];
    const how = /end of JSON|Unterminated/.test(said) ? 'breaks off before its end' : `cannot be read${place === undefined ? '' : ` from character ${Number(place) + 1} on`}`;
    throw new RuleBroken(`The body is not JSON: it ${how}. Nothing was changed.`);
  }
}
