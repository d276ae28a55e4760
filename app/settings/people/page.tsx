import type { Metadata } from 'next';
import { people } from '#domain/auth/account-queries.ts';
import { openInvitations } from '#domain/auth/link-queries.ts';
import { Empty } from '#ui/notice.tsx';
import { Invitations, InviteForm } from '#ui/settings/invitations.tsx';
import { PersonList } from '#ui/settings/person-list.tsx';
import { SettingsTabs } from '#ui/settings/tabs.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { context } from '#app/_server/session.ts';
import { invitePerson, revokeInvitation } from './actions.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('People'), robots: { index: false } };
}

export default async function People() {
  await needPermission('administer', '/settings/people');
  const { store: { read }, now } = await context();
  const [everybody, invitations] = [await people(read, now), await openInvitations(read, now.toISOString())];
  return (
    <div className="settings">
      <h1>{say('Settings')}</h1>
      <SettingsTabs here="/settings/people" people />
      <PersonList people={everybody} />
      <section className="section measure" aria-label={say('Invitations')}>
        <h2>{say('Invite somebody')}</h2>
        <p>{say('You get a link to pass on; no mail leaves this machine. Whoever opens it makes an account, once, within seven days.')}</p>
        <InviteForm action={invitePerson} />
        <h3>{say('Unused invitations')}</h3>
        {invitations.length === 0 ? <Empty>{say('No unused invitations.')}</Empty> : <Invitations invitations={invitations} revoke={revokeInvitation} />}
      </section>
    </div>
  );
}
