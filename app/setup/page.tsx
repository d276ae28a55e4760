import type { Metadata } from 'next';
import { store } from '#db/connection.ts';
import { hasAccounts } from '#domain/auth/queries.ts';
import { ActionForm, Entry } from '#ui/action-form.tsx';
import { missing } from '#app/_server/missing.tsx';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { setUp } from './actions.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('First account'), robots: { index: false }, referrer: 'same-origin' };
}

export default async function Setup({ searchParams }: { searchParams: Promise<RawParams> }) {
  const token = one(await searchParams, 'token');
  if (token === undefined || (await hasAccounts(store().read))) return missing();
  return (
    <div className="narrow">
      <h1>{say('Make the first account')}</h1>
      <p>{say('This account administers Hindcast on this machine. It is kept in the database here and nowhere else; no mail is sent.')}</p>
      <ActionForm action={setUp}>
        <input type="hidden" name="token" value={token} />
        <Entry name="name" label={say('Your name')} hint={say('Shown beside what you decide.')} required autoComplete="name" />
        <Entry name="email" label={say('E-mail address')} type="email" hint={say('Only to sign in.')} required autoComplete="username" />
        <Entry name="password" label={say('Password')} type="password" hint={say('At least ten characters.')} required autoComplete="new-password" />
        <button className="button primary">{say('Make the account')}</button>
      </ActionForm>
    </div>
  );
}
