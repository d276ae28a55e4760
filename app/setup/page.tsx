import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { store } from '#db/connection.ts';
import { hasAccounts } from '#domain/auth/queries.ts';
import { ActionForm, Entry } from '#ui/action-form.tsx';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { setUp } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'First account', robots: { index: false }, referrer: 'same-origin' };

export default async function Setup({ searchParams }: { searchParams: Promise<RawParams> }) {
  const token = one(await searchParams, 'token');
  if (token === undefined || (await hasAccounts(store().read))) notFound();
  return (
    <div className="narrow">
      <h1>Make the first account</h1>
      <p>This account administers Hindcast on this machine. It is kept in the database here and nowhere else; no mail is sent.</p>
      <ActionForm action={setUp}>
        <input type="hidden" name="token" value={token} />
        <Entry name="name" label="Your name" hint="Stands beside what you decide." required autoComplete="name" />
        <Entry name="email" label="E-mail address" type="email" hint="Only to sign in." required autoComplete="username" />
        <Entry name="password" label="Password" type="password" hint="At least ten characters." required autoComplete="new-password" />
        <button className="button primary">Make the account</button>
      </ActionForm>
    </div>
  );
}
