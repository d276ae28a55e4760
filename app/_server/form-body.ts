import type { IncomingMessage } from 'node:http';

/**
 * Whether what was sent to a page is a form as our pages send one. Next would throw where it reads anything else, answer with a bare 500 and log it as
 * a fault of ours. Everything is waited for, judged by a copy, and put back for Next; whoever breaks off gets no answer.
 */
export async function isReadableForm(request: IncomingMessage): Promise<boolean> {
  const type = request.headers['content-type'] ?? '';
  const byScript = request.headers['next-action'] !== undefined;
  // A script that asks for what takes no entries, such as to sign out, sends an empty list as text.
  if (byScript && /^text\/plain\s*(;|$)/i.test(type)) return (await waitedFor(request)).toString() === '[]';
  if (!/^multipart\/form-data\s*;/i.test(type)) return false;
  try {
    return asksForAction(await new Response(await waitedFor(request), { headers: { 'content-type': type } }).formData(), byScript);
  } catch {
    return false;
  }
}

/** A script names its action in a header and lists what it hands over under “0”; a form without one names it in an entry. Throws where the list cannot be read. */
function asksForAction(form: FormData, byScript: boolean): boolean {
  return byScript ? Array.isArray(JSON.parse(String(form.get('0')))) : [...form.keys()].some((name) => name.startsWith('$ACTION_'));
}

function waitedFor(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const whole = Number(request.headers['content-length'] ?? 0);
  const pieces: Buffer[] = [];
  let size = 0;
  return new Promise((done) => {
    const take = () => {
      for (let piece: Buffer | null; size < whole && (piece = request.read() as Buffer | null); size += piece.length) pieces.push(piece);
      if (size < whole) return;
      request.off('readable', take);
      const body = Buffer.concat(pieces);
      // At once: after its end is told, nothing can be put back.
      if (whole > 0) request.unshift(body);
      done(body);
    };
    request.on('readable', take);
    take();
  });
}
