import type { Metadata } from 'next';
import { accountById, sessionsOf } from '#domain/auth/account-queries.ts';
import { accountOf, mayDo } from '#domain/auth/actor.ts';
import { ActionForm, Entry } from '#ui/action-form.tsx';
import { Done } from '#ui/done.tsx';
import { SessionList } from '#ui/settings/session-list.tsx';
import { SettingsTabs } from '#ui/settings/tabs.tsx';
import { roleMeans } from '#ui/settings/words.ts';
import { needPermission } from '#app/_server/permission.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { context, currentSession } from '#app/_server/session.ts';
import { changeOwnPassword, endOneSession, endTheOthers, rename } from './actions.ts';
import { joined, say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Settings'), robots: { index: false } };
}

export default async function Settings({ searchParams }: { searchParams: Promise<RawParams> }) {
  const actor = await needPermission('own', '/settings');
  const [id, { store: { read }, now }] = [accountOf(actor) ?? '', await context()];
  const [own, sessions, here, raw] = [await accountById(read, id), await sessionsOf(read, id, now), await currentSession(), await searchParams];
  return (
    <div className="narrow settings">
      <h1>{say('Settings')}</h1>
      <SettingsTabs here="/settings" people={mayDo(actor, 'administer')} />
      <Done done={one(raw, 'done')} />
      <section aria-label={say('Account')}>
        <p className="muted">{joined(say('You sign in as {email}.', { email: own?.email ?? '' }), say(roleMeans[own?.role ?? 'reader']))}</p>
        <ActionForm action={rename} label={say('Account')}>
          <Entry name="name" label={say('Your name')} value={own?.name} hint={say('Shown beside what you decide.')} required autoComplete="name" />
          <button className="button">{say('Change the name')}</button>
        </ActionForm>
      </section>
      <section className="section" aria-label={say('Password')}>
        <h2>{say('Password')}</h2>
        <ActionForm action={changeOwnPassword} label={say('Change the password')}>
          <input type="hidden" autoComplete="username" value={own?.email ?? ''} readOnly />
          <Entry name="old" label={say('Old password')} type="password" required autoComplete="current-password" />
          <Entry name="password" label={say('New password')} type="password" hint={say('At least ten characters.')} required autoComplete="new-password" />
          <Entry name="again" label={say('New password again')} called={say('The new password typed again')} type="password" required autoComplete="new-password" />
          <p className="hint">{say('You will be signed out everywhere else.')}</p>
          <button className="button">{say('Change the password')}</button>
        </ActionForm>
      </section>
      <section className="section" aria-label={say('Where you are signed in')}>
        <h2>{say('Where you are signed in')}</h2>
        <SessionList sessions={sessions} current={here?.id ?? null} end={endOneSession} />
        {sessions.length > 1 && <ActionForm action={endTheOthers} label={say('Sign out everywhere else')}><button className="button">{say('Sign out everywhere else')}</button></ActionForm>}
      </section>
    </div>
  );
}
