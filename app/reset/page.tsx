import type { Metadata } from 'next';
import { openLink } from '#domain/auth/link-queries.ts';
import { tokenHash } from '#domain/auth/token.ts';
import { ActionForm, Entry } from '#ui/action-form.tsx';
import { Notice } from '#ui/notice.tsx';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { context } from '#app/_server/session.ts';
import { setPassword } from './actions.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('New password'), robots: { index: false }, referrer: 'same-origin' };
}

export default async function Reset({ searchParams }: { searchParams: Promise<RawParams> }) {
  const token = one(await searchParams, 'token') ?? '';
  const { store, now } = await context();
  const found = await openLink(store.read, 'reset', tokenHash(token), now.toISOString());
  return (
    <div className="narrow">
      <h1>{found.ok ? say('Set a new password') : say('This link for a new password does not work')}</h1>
      {!found.ok ? <Notice tone="error">{found.message}</Notice> : (
        <>
          <p>{say('For the account of {name}. Wherever this account is signed in now, it is signed out.', { name: found.link.name ?? '' })}</p>
          <ActionForm action={setPassword}>
            <input type="hidden" name="token" value={token} />
            <Entry name="password" label={say('New password')} type="password" hint={say('At least ten characters.')} required autoComplete="new-password" />
            <button className="button primary">{say('Set the password')}</button>
          </ActionForm>
        </>
      )}
    </div>
  );
}
