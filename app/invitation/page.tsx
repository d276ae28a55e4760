import type { Metadata } from 'next';
import { openLink } from '#domain/auth/link-queries.ts';
import { tokenHash } from '#domain/auth/token.ts';
import { ActionForm, Entry } from '#ui/action-form.tsx';
import { Notice } from '#ui/notice.tsx';
import { roleMeans } from '#ui/settings/words.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { context } from '#app/_server/session.ts';
import { accept } from './actions.ts';
import { joined, say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Your invitation'), robots: { index: false }, referrer: 'same-origin' };
}

export default async function Invitation({ searchParams }: { searchParams: Promise<RawParams> }) {
  const token = one(await searchParams, 'token') ?? '';
  const { store, now } = await context();
  const found = await openLink(store.read, 'invitation', tokenHash(token), now.toISOString());
  return (
    <div className="narrow">
      <h1>{found.ok ? say('You are invited') : say('This invitation does not work')}</h1>
      {!found.ok ? <Notice tone="error">{found.message}</Notice> : (
        <>
          <p>{joined(say('This link makes your account here, once.'), say(roleMeans[found.link.role ?? 'reader']))}</p>
          <ActionForm action={accept}>
            <input type="hidden" name="token" value={token} />
            <Entry name="name" label={say('Your name')} hint={say('Shown beside what you decide.')} required autoComplete="name" />
            <Entry name="email" label={say('E-mail address')} type="email" hint={say('Only to sign in. Other editors do not see it, and no mail is sent.')} required autoComplete="username" />
            <Entry name="password" label={say('Password')} type="password" hint={say('At least ten characters.')} required autoComplete="new-password" />
            <button className="button primary">{say('Make the account')}</button>
          </ActionForm>
        </>
      )}
    </div>
  );
}
