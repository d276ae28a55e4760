import { Link } from '../link.tsx';
import type { Role } from '#domain/auth/actor.ts';
import { plural } from '#domain/predictions/state.ts';
import { Words } from '../claim.tsx';
import { Moment } from '../when.tsx';
import { roleWords } from './words.ts';

type Person = { id: string; name: string; email: string; role: Role; disabledAt: string | null; sessions: number; lastUsed: Date | null };

/** Everybody with an account, for administrators. */
export function PersonList({ people }: { people: readonly Person[] }) {
  return (
    <table className="data">
      <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">E-mail address</th><th scope="col">Signed in</th></tr></thead>
      <tbody>
        {people.map(({ id, name, email, role, disabledAt, sessions, lastUsed }) => (
          <tr key={id}>
            <th scope="row"><Link href={`/settings/people/${id}`}><Words text={name} /></Link></th>
            <td data-label="Role"><span>{roleWords[role]}{disabledAt && <> <span className="mark-word weak">switched off</span></>}</span></td>
            <td data-label="E-mail address"><span>{email}</span></td>
            <td data-label="Signed in"><span>{sessions === 0 ? 'nowhere' : <>{plural(sessions, 'session')}{lastUsed && <small>used <Moment at={lastUsed.toISOString()} /></small>}</>}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
