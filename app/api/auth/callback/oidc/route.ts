import { oidcAuth } from '#app/_server/auth.ts';

/** Where the provider sends people back to: the only address of the sign-in library that is open. */
export async function GET(request: Request): Promise<Response> {
  const library = oidcAuth();
  return library ? library.handler(request) : Response.json({ error: { name: 'NotFound', message: 'No provider of sign-in is configured here.' } }, { status: 404 });
}
