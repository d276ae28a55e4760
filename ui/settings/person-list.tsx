import { Link } from '../link.tsx';
import type { Role } from '#domain/auth/actor.ts';
import { counted, say } from '#words/say.ts';
import { Words } from '../claim.tsx';
import { Rich } from '../rich.tsx';
import { Moment } from '../when.tsx';
import { roleWords } from './words.ts';

type Person = { id: string; name: string; email: string; role: Role; disabledAt: string | null; sessions: number; lastUsed: Date | null };

/** Everybody with an account, for administrators. */
export function PersonList({ people }: { people: readonly Person[] }) {
  return (
    <table className="data">
      <thead><tr><th scope="col">{say('Name')}</th><th scope="col">{say('Role')}</th><th scope="col">{say('E-mail address')}</th><th scope="col">{say('Signed in')}</th></tr></thead>
      <tbody>
        {people.map(({ id, name, email, role, disabledAt, sessions, lastUsed }) => (
          <tr key={id}>
            <th scope="row"><Link href={`/settings/people/${id}`}><Words text={name} /></Link></th>
            <td data-label={say('Role')}><span>{say(roleWords[role])}{disabledAt && <> <span className="mark-word weak">{say('switched off')}</span></>}</span></td>
            <td data-label={say('E-mail address')}><span>{email}</span></td>
            <td data-label={say('Signed in')}><span>{sessions === 0 ? say('nowhere') : <>{counted(sessions, '{n} session', '{n} sessions')}{lastUsed && <small><Rich of="used {when}" when={<Moment at={lastUsed.toISOString()} />} /></small>}</>}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
