import { isAPIError } from 'better-auth/api';
import { notFound } from 'next/navigation';
import { leadTo } from '#app/_server/lead.ts';
import { forgetProvider, OIDC, oidcAuth } from '#app/_server/auth.ts';
import { ownPath } from '#app/_server/own-path.ts';
import { address } from '#words/say.ts';

/** Leads to the provider. A plain link, since a form of ours may only be sent to ourselves; what must come back is kept in a sealed cookie. */
export async function GET(request: Request): Promise<Response> {
  const library = oidcAuth();
  if (!library) notFound();
  const callbackURL = address(ownPath(new URL(request.url).searchParams.get('next')));
  const url = await library.api.signInSocial({ body: { provider: OIDC, callbackURL, errorCallbackURL: address('/sign-in'), disableRedirect: true }, headers: request.headers }).then((begun) => begun.url, (error: unknown) => {
    if (!isAPIError(error)) throw error;
    forgetProvider();
    return '/sign-in?error=away';
  });
  leadTo(url ?? '/sign-in?error=away');
}
