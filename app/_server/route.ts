import { Conflict, Forbidden, isHouseError, RuleBroken, type HouseError } from '#domain/errors.ts';
import type { z } from 'zod';
import { mayDo, type Permission } from '#domain/auth/actor.ts';
import type { Command, Context } from '#domain/command.ts';
import { checkOrigin } from './origin.ts';
import { context } from './session.ts';

const status: Record<HouseError['name'], number> = { NotFound: 404, Forbidden: 403, Conflict: 409, RuleBroken: 422 };

/** The one way in for JSON that changes something: own origin, JSON only, errors as `{ error: { name, message, … } }`. */
export function change(work: (context: Context, body: unknown, params: Record<string, string>) => Promise<unknown>) {
  return async (request: Request, { params }: { params: Promise<Record<string, string>> }): Promise<Response> => {
    try {
      checkOrigin(request.headers);
      if (!request.headers.get('content-type')?.startsWith('application/json')) throw new RuleBroken('Send JSON: content-type application/json. Nothing was changed.');
      return Response.json(await work(await context(), await body(request), await params), { status: 201 });
    } catch (error) {
      return answer(error);
    }
  };
}

/** The same for one command: the address names the subject, the body is the rest of the command's input. */
export function changeOf<S extends z.ZodType, R>(command: Command<S, R>, subject: string) {
  return change((context, raw, { id }) => command(context, { ...(typeof raw === 'object' ? raw : {}), [subject]: id } as z.input<S>));
}

/** The one way in for JSON that only those who work here may read: leave, then the answer to what the address asks. */
export function look(permission: Permission, work: (context: Context, query: URLSearchParams) => Promise<unknown>) {
  return async (request: Request): Promise<Response> => {
    try {
      const asked = await context();
      if (!mayDo(asked.actor, permission)) throw new Forbidden('Sign in first: only those who work here can read this.');
      return Response.json(await work(asked, new URL(request.url).searchParams), { headers: { 'cache-control': 'private, no-store' } });
    } catch (error) {
      return answer(error);
    }
  };
}

const MOST_BYTES = 12 * 1024 * 1024;

// Read piece by piece, so that a body that never ends is cut and not gathered.
async function body(request: Request): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > MOST_BYTES) throw new RuleBroken('The body is larger than 12 MB. Nothing was changed.');
    pieces.push(piece);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)));
  } catch {
    throw new RuleBroken('The body is not JSON. Nothing was changed.');
  }
}

function answer(error: unknown): Response {
  if (!isHouseError(error)) throw error;
  const detail = error instanceof RuleBroken ? { fields: error.fields } : error instanceof Conflict ? { theirs: error.theirs } : {};
  return Response.json({ error: { name: error.name, message: error.message, ...detail } }, { status: status[error.name] });
}
