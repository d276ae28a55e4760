import type { Role } from '#domain/auth/actor.ts';
import { ActionForm, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { Words } from '../claim.tsx';
import { Moment } from '../when.tsx';
import { roleOptions, roleWords } from './words.ts';

type Invitation = { id: string; role: Role | null; note: string | null; createdAt: string; createdBy: string; expiresAt: string };

export function InviteForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label="Invite somebody">
      <Entry name="role" label="Role" as="select" value="editor" options={roleOptions} />
      <Entry name="note" label="For whom" called="The note for whom it is" hint="Only administrators see it, so that you know later which link this was." />
      <button className="button primary">Make the link</button>
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
            <p><Words text={note ?? 'Without a note'} /> <span className="mark-word">{roleWords[role ?? 'reader']}</span></p>
            <p className="small muted">made <Moment at={createdAt} /> by <Words text={createdBy} /> · works until <Moment at={expiresAt} /></p>
          </div>
          <ActionForm action={revoke} label={`Take back the invitation ${note ?? ''}`}>
            <input type="hidden" name="linkId" value={id} />
            <button className="button small danger">Take back<span className="visually-hidden"> the invitation {note}</span></button>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
