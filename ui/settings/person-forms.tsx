import type { Role } from '#domain/auth/actor.ts';
import { ActionForm, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { roleOptions } from './words.ts';

type Person = { id: string; name: string; role: Role; disabledAt: string | null };

/** What an administrator may do with somebody's account. */
export function PersonForms({ person, actions }: { person: Person; actions: Record<'setRole' | 'offerNewPassword' | 'signOutPerson' | 'switchOff' | 'switchOn', FormAction> }) {
  const whom = <input type="hidden" name="userId" value={person.id} />;
  if (person.disabledAt) {
    return (
      <section className="section" aria-label="Switched off">
        <h2>Switched off</h2>
        <p>Nobody gets in by this account, and its tokens do nothing. What it did keeps its name.</p>
        <ActionForm action={actions.switchOn} label="Switch on">{whom}<button className="button">Switch on</button></ActionForm>
      </section>
    );
  }
  return (
    <>
      <section className="section" aria-label="Role">
        <h2>Role</h2>
        <ActionForm action={actions.setRole} label="Change the role">
          {whom}
          <input type="hidden" name="was" value={person.role} />
          <Entry name="role" label="Role" as="select" value={person.role} options={roleOptions} hint="Works at once, wherever this account is signed in." />
          <button className="button">Change the role</button>
        </ActionForm>
      </section>
      <section className="section" aria-label="Password">
        <h2>Password</h2>
        <p>A link with which {person.name} sets a new password. It is shown once, works once, and for one day. The old password stands until then.</p>
        <ActionForm action={actions.offerNewPassword} label="Make a link for a new password">{whom}<button className="button">Make the link</button></ActionForm>
      </section>
      <section className="section" aria-label="Ways in">
        <h2>Ways in</h2>
        <div className="row top">
          <ActionForm action={actions.signOutPerson} label="Sign out everywhere">{whom}<button className="button">Sign out everywhere</button></ActionForm>
          <ActionForm action={actions.switchOff} label="Switch off">{whom}<button className="button danger">Switch this account off</button></ActionForm>
        </div>
      </section>
    </>
  );
}
