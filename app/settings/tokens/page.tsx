import type { Metadata } from 'next';
import { accountById, tokensOf } from '#domain/auth/account-queries.ts';
import { accountOf, mayDo, scopesOf } from '#domain/auth/actor.ts';
import { Empty } from '#ui/notice.tsx';
import { SettingsTabs } from '#ui/settings/tabs.tsx';
import { TokenForm } from '#ui/settings/token-form.tsx';
import { TokenList } from '#ui/settings/token-list.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { context } from '#app/_server/session.ts';
import { make, takeBack } from './actions.ts';
import { say } from '#words/say.ts';
import { Rich } from '#ui/rich.tsx';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Tokens for programs'), robots: { index: false } };
}

export default async function Tokens() {
  const actor = await needPermission('own', '/settings/tokens');
  const [id, { store: { read }, now }] = [accountOf(actor) ?? '', await context()];
  const [own, tokens] = [await accountById(read, id), await tokensOf(read, id)];
  const scopes = scopesOf(own?.role ?? 'reader');
  return (
    <div className="narrow settings">
      <h1>{say('Settings')}</h1>
      <SettingsTabs here="/settings/tokens" people={mayDo(actor, 'administer')} />
      <p><Rich of="With a token a program acts in your name, within what you allow it. It sends the token in the header {header} to addresses under {place}." header={<code>Authorization: Bearer …</code>} place={<code>/api/v1/</code>} /></p>
      {tokens.length === 0 ? <Empty>{say('No program has a token of yours.')}</Empty> : <TokenList tokens={tokens} now={now.toISOString()} revoke={takeBack} />}
      <section className="section" aria-label={say('A new token')}>
        <h2>{say('A new token')}</h2>
        {scopes.length === 0 ? <Empty>{say('Readers need no token: what everybody sees is open to programs too.')}</Empty> : <TokenForm scopes={scopes} action={make} />}
      </section>
    </div>
  );
}
