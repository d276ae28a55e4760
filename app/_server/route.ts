import { store } from '#db/connection.ts';
import type { Actor, Permission } from '#domain/auth/actor.ts';
import { isHouseError, RuleBroken, Conflict, type HouseError } from '#domain/errors.ts';
import type { z } from 'zod';
import type { Command, Context } from '#domain/command.ts';
import { effectWords } from '#domain/leaderboard/effect.ts';
import { effectOf } from '#domain/leaderboard/effect-queries.ts';
import { actorWith, bearerOf, tokenInAddress } from './bearer.ts';
import { checkOrigin } from './origin.ts';
import { jsonIn } from './json-body.ts';
import { needLeave } from './permission.ts';
import { problem } from './problem.ts';
import { currentActor } from './session.ts';

const status: Record<HouseError['name'], number> = { NotFound: 404, Forbidden: 403, Conflict: 409, RuleBroken: 422 };

type Params = { params: Promise<Record<string, string>> };

/**
 * The one way in for JSON that changes something: own origin or a token, leave to do it, JSON only, errors as `{ error: { name, message, … } }`.
 * Where no permission is named, whoever does not work here is refused; the command itself asks again.
 */
export function change(work: (context: Context, body: object, params: Record<string, string>) => Promise<unknown>, permission?: Permission, done = 201) {
  return answering(async (request, context, params) => {
    needLeave(context.actor, permission);
    return Response.json(await work(context, await jsonIn(request), params), { status: done });
  }, checkOrigin);
}

/** The same for one command: the address names the subject, the body is the rest of the command's input. */
export function changeOf<S extends z.ZodType, R>(command: Command<S, R>, subject: string) {
  return change((context, raw, { id }) => command(context, { ...raw, [subject]: id } as z.input<S>), command.permission);
}

/** What that command would change, of a question: the same entries, the same leave, the same refusals, and nothing is kept. */
export function previewOf<S extends z.ZodType, R>(command: Command<S, R>, subject: string) {
  return change(async (context, raw, { id = '' }) => {
    const { forecasters, questions } = await effectOf(command, context, { ...raw, [subject]: id } as z.input<S>, id);
    return { forecasters: forecasters.map((effect) => ({ ...effect, words: effectWords(effect) })), questions };
  }, command.permission, 200);
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

/** `actor` is null while it is not even known whether the request comes from our own pages. */
function answer(error: unknown, actor: Actor | null): Response {
  if (!isHouseError(error)) throw error;
  if (error.name === 'Forbidden' && actor?.kind === 'visitor') return unknown(error.message);
  const detail = error instanceof RuleBroken ? { fields: error.fields } : error instanceof Conflict ? { theirs: error.theirs, of: error.of } : {};
  return Response.json(problem(error.name, error.message, detail), { status: status[error.name] });
}

/** 401: nobody known asks. */
function unknown(message: string): Response {
  return Response.json(problem('Forbidden', message), { status: 401, headers: { 'www-authenticate': 'Bearer realm="Hindcast"' } });
}
