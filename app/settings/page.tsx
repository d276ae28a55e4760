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

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Settings', robots: { index: false } };

export default async function Settings({ searchParams }: { searchParams: Promise<RawParams> }) {
  const actor = await needPermission('own', '/settings');
  const [id, { store: { read }, now }] = [accountOf(actor) ?? '', await context()];
  const [own, sessions, here, raw] = [await accountById(read, id), await sessionsOf(read, id, now), await currentSession(), await searchParams];
  return (
    <div className="narrow settings">
      <h1>Settings</h1>
      <SettingsTabs here="/settings" people={mayDo(actor, 'administer')} />
      <Done done={one(raw, 'done')} />
      <section aria-label="Account">
        <p className="muted">You sign in as {own?.email}. {roleMeans[own?.role ?? 'reader']}</p>
        <ActionForm action={rename} label="Account">
          <Entry name="name" label="Your name" value={own?.name} hint="Stands beside what you decide." required autoComplete="name" />
          <button className="button">Change the name</button>
        </ActionForm>
      </section>
      <section className="section" aria-label="Password">
        <h2>Password</h2>
        <ActionForm action={changeOwnPassword} label="Change the password">
          <input type="hidden" autoComplete="username" value={own?.email ?? ''} readOnly />
          <Entry name="old" label="Old password" type="password" required autoComplete="current-password" />
          <Entry name="password" label="New password" type="password" hint="At least ten characters." required autoComplete="new-password" />
          <Entry name="again" label="New password again" called="The new password typed again" type="password" required autoComplete="new-password" />
          <p className="hint">Wherever else you are signed in, you are signed out.</p>
          <button className="button">Change the password</button>
        </ActionForm>
      </section>
      <section className="section" aria-label="Where you are signed in">
        <h2>Where you are signed in</h2>
        <SessionList sessions={sessions} current={here?.id ?? null} end={endOneSession} />
        {sessions.length > 1 && <ActionForm action={endTheOthers} label="Sign out everywhere else"><button className="button">Sign out everywhere else</button></ActionForm>}
      </section>
    </div>
  );
}
