import type { Role } from '#domain/auth/actor.ts';
import { whoWords } from '#domain/auth/actor-words.ts';
import { say } from '#words/say.ts';
import { ActionForm, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { Words } from '../claim.tsx';
import { Rich } from '../rich.tsx';
import { Moment } from '../when.tsx';
import { roleOptions, roleWords } from './words.ts';

type Invitation = { id: string; role: Role | null; note: string | null; createdAt: string; createdBy: string; expiresAt: string };

export function InviteForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label={say('Invite somebody')}>
      <Entry name="role" label={say('Role')} as="select" value="editor" options={roleOptions()} />
      <Entry name="note" label={say('For whom')} called={say('The note for whom it is')} hint={say('Only administrators see it, so that you know later which link this was.')} />
      <button className="button primary">{say('Make the link')}</button>
    </ActionForm>
  );
}

/** Invitations that nobody has used yet. */
export function Invitations({ invitations, revoke }: { invitations: readonly Invitation[]; revoke: FormAction }) {
  return (
    <ul className="settings-list">
      {invitations.map(({ id, role, note, createdAt, createdBy, expiresAt }) => (
        <li key={id}>
          <div>
            <p><Words text={note ?? say('Without a note')} /> <span className="mark-word">{say(roleWords[role ?? 'reader'])}</span></p>
            <p className="small muted"><Rich of="made {when} by {name}" when={<Moment at={createdAt} />} name={<Words text={whoWords(createdBy)} />} /> · <Rich of="works until {when}" when={<Moment at={expiresAt} />} /></p>
          </div>
          <ActionForm action={revoke} label={say('Take back the invitation {note}', { note: note ?? '' })}>
            <input type="hidden" name="linkId" value={id} />
            <button className="button small danger" aria-label={say('Take back the invitation {note}', { note: note ?? '' })}>{say('Take back')}</button>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
