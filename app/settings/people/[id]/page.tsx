import type { Metadata } from 'next';
import { Link } from '#ui/link.tsx';
import { accountById, sessionsOf, tokensOf } from '#domain/auth/account-queries.ts';
import { Words } from '#ui/claim.tsx';
import { Empty } from '#ui/notice.tsx';
import { Done } from '#ui/done.tsx';
import { PersonForms } from '#ui/settings/person-forms.tsx';
import { SessionList } from '#ui/settings/session-list.tsx';
import { TokenList } from '#ui/settings/token-list.tsx';
import { roleWords } from '#ui/settings/words.ts';
import { missing } from '#app/_server/missing.tsx';
import { needPermission } from '#app/_server/permission.ts';
import { one, type RawParams } from '#app/_server/search-params.ts';
import { context, currentSession } from '#app/_server/session.ts';
import { endOneSession } from '../../actions.ts';
import { takeBack } from '../../tokens/actions.ts';
import { offerNewPassword, setRole, signOutPerson, switchOff, switchOn } from '../actions.ts';
import { say } from '#words/say.ts';

export const dynamic = 'force-dynamic';
export function generateMetadata(): Metadata {
  return { title: say('Account'), robots: { index: false } };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<RawParams> };

export default async function PersonPage({ params, searchParams }: Props) {
  const [{ id }, raw] = [await params, await searchParams];
  await needPermission('administer', `/settings/people/${id}`);
  const { store: { read }, now } = await context();
  const person = await accountById(read, id);
  if (!person) return missing();
  const [sessions, tokens, here] = [await sessionsOf(read, id, now), await tokensOf(read, id), await currentSession()];
  return (
    <div className="narrow settings">
      <header className="stack-tight">
        <p><Link href="/settings/people">← {say('All people')}</Link></p>
        <h1><Words text={person.name} /></h1>
        <p className="muted">{say(roleWords[person.role])} · {person.email}</p>
      </header>
      <Done done={one(raw, 'done')} />
      <PersonForms person={person} actions={{ setRole, offerNewPassword, signOutPerson, switchOff, switchOn }} />
      <section className="section" aria-label={say('Sessions')}>
        <h2>{say('Where this account is signed in')}</h2>
        {sessions.length === 0 ? <Empty>{say('Nowhere.')}</Empty> : <SessionList sessions={sessions} current={here?.id ?? null} end={endOneSession} />}
      </section>
      <section className="section" aria-label={say('Tokens')}>
        <h2>{say('Tokens for programs')}</h2>
        {tokens.length === 0 ? <Empty>{say('None.')}</Empty> : <TokenList tokens={tokens} now={now.toISOString()} revoke={takeBack} />}
      </section>
    </div>
  );
}
