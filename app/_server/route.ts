import { store } from '#db/connection.ts';
import type { Actor, Permission } from '#domain/auth/actor.ts';
import { isHouseError, RuleBroken, Conflict, type HouseError } from '#domain/errors.ts';
import type { z } from 'zod';
import type { Command, Context } from '#domain/command.ts';
import { actorWith, bearerOf, tokenInAddress } from './bearer.ts';
import { checkOrigin } from './origin.ts';
import { needLeave } from './permission.ts';
import { currentActor } from './session.ts';

const status: Record<HouseError['name'], number> = { NotFound: 404, Forbidden: 403, Conflict: 409, RuleBroken: 422 };

type Params = { params: Promise<Record<string, string>> };

/**
 * The one way in for JSON that changes something: own origin or a token, leave to do it, JSON only, errors as `{ error: { name, message, … } }`.
 * Where no permission is named, whoever does not work here is refused; the command itself asks again.
 */
export function change(work: (context: Context, body: unknown, params: Record<string, string>) => Promise<unknown>, permission?: Permission) {
  return answering(async (request, context, params) => {
    needLeave(context.actor, permission);
    if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) throw new RuleBroken('Send JSON: content-type application/json. Nothing was changed.');
    return Response.json(await work(context, await body(request), params), { status: 201 });
  }, checkOrigin);
}

/** The same for one command: the address names the subject, the body is the rest of the command's input. */
export function changeOf<S extends z.ZodType, R>(command: Command<S, R>, subject: string) {
  return change((context, raw, { id }) => command(context, { ...(typeof raw === 'object' ? raw : {}), [subject]: id } as z.input<S>), command.permission);
}

/** The one way in for JSON that is only looked at. */
export function look(permission: Permission, work: (context: Context, params: Record<string, string>, query: URLSearchParams) => Promise<unknown>) {
  return lookAt(permission, async (context, params, query) => Response.json(await work(context, params, query), { headers: { 'cache-control': 'private, no-store' } }));
}

/** The same for what is no JSON, such as a file. */
export function lookAt(permission: Permission, work: (context: Context, params: Record<string, string>, query: URLSearchParams) => Promise<Response>) {
  return answering(async (request, context, params) => {
    needLeave(context.actor, permission);
    return work(context, params, new URL(request.url).searchParams);
  });
}

function answering(work: (request: Request, context: Context, params: Record<string, string>) => Promise<Response>, check: typeof checkOrigin = () => undefined) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    let actor: Actor | null = null;
    try {
      if (tokenInAddress(request.url)) return unknown('A token belongs into the header “Authorization: Bearer …”, never into an address: addresses are written into logs. Take this token back and make another.');
      const token = bearerOf(request.headers);
      check(request.headers, { program: token !== null });
      const now = new Date();
      if (token === null) actor = await currentActor();
      else {
        const holder = await actorWith(token, now);
        if (!holder) return unknown('This token is not known here, was taken back, is too old, or its owner’s account is switched off. Nothing was changed.');
        actor = holder;
      }
      return await work(request, { store: store(), actor, now }, await params);
    } catch (error) {
      return answer(error, actor);
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

/** `actor` is null while it is not even known whether the request comes from our own pages. */
function answer(error: unknown, actor: Actor | null): Response {
  if (!isHouseError(error)) throw error;
  if (error.name === 'Forbidden' && actor?.kind === 'visitor') return unknown(error.message);
  const detail = error instanceof RuleBroken ? { fields: error.fields } : error instanceof Conflict ? { theirs: error.theirs } : {};
  return Response.json({ error: { name: error.name, message: error.message, ...detail } }, { status: status[error.name] });
}

/** 401: nobody known asks. */
function unknown(message: string): Response {
  return Response.json({ error: { name: 'Forbidden', message } }, { status: 401, headers: { 'www-authenticate': 'Bearer realm="Hindcast"' } });
}
