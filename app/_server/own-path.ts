import { env } from '#env';

/** Where to go after signing in: a path of ours, or the review queue. Nothing that any browser could read as another site. */
export function ownPath(next: string | null): string {
  // Only what our own addresses are made of: no second stroke, backslash, control character, or stroke in disguise.
  if (!next || !/^\/(?:[\w.~-][\w.~/-]*)?(?:\?[\w.~%=&+:!'()*-]*)?$/.test(next) || next.includes('//')) return '/review';
  const { origin, pathname, search } = new URL(next, env().publicUrl);
  return origin === new URL(env().publicUrl).origin ? pathname + search : '/review';
}
