import type { Metadata } from 'next';
import { ActionForm, Entry } from '#ui/action-form.tsx';
import { signIn } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default async function SignIn({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  return (
    <div className="narrow">
      <h1>Sign in</h1>
      <p>Editors sign in to take in articles, review predictions and mark outcomes. Reading needs no account.</p>
      <ActionForm action={signIn}>
        <input type="hidden" name="next" value={typeof next === 'string' ? next : ''} />
        <Entry name="email" label="E-mail address" type="email" required autoComplete="username" />
        <Entry name="password" label="Password" type="password" required autoComplete="current-password" />
        <button className="button primary">Sign in</button>
      </ActionForm>
    </div>
  );
}
