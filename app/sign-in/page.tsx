import type { Metadata } from 'next';
import { env } from '#env';
import { ActionForm, Entry } from '#ui/action-form.tsx';
import { Notice } from '#ui/notice.tsx';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { currentActor } from '#app/_server/session.ts';
import { signIn } from './actions.ts';
import { problemWords } from './problem.ts';
import { address, say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Sign in'), robots: { index: false } };
}

export default async function SignIn({ searchParams }: { searchParams: Promise<RawParams> }) {
  const [raw, actor, { oidc }] = [await searchParams, await currentActor(), env()];
  const [goal, error] = [one(raw, 'next') ?? '', one(raw, 'error')];
  return (
    <div className="narrow">
      <h1>{say('Sign in')}</h1>
      {error !== undefined && <Notice tone="error">{problemWords(error, oidc?.name ?? say('The other place'))}</Notice>}
      {actor.kind === 'user' && goal !== '' && <Notice tone="late">{say('You are signed in as {name}, and this account may not see that page. Sign in with another account, or ask an administrator for another role.', { name: actor.name })}</Notice>}
      <p>{say('Editors sign in to take in articles, review predictions and mark outcomes. Reading needs no account.')}</p>
      {oidc && <p><a className="button primary" href={address(`/sign-in/oidc${goal ? `?next=${encodeURIComponent(goal)}` : ''}`)}>{say('Sign in with {provider}', { provider: oidc.name })}</a></p>}
      <ActionForm action={signIn}>
        <input type="hidden" name="next" value={goal} />
        <Entry name="email" label={say('E-mail address')} type="email" required autoComplete="username" />
        <Entry name="password" label={say('Password')} type="password" required autoComplete="current-password" />
        <button className={oidc ? 'button' : 'button primary'}>{say('Sign in')}</button>
      </ActionForm>
      <p className="hint muted">{say('Password forgotten? An administrator can make you a link for a new one.')}</p>
    </div>
  );
}
