import type { Role } from '#domain/auth/actor.ts';
import { say } from '#words/say.ts';
import { ActionForm, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { roleOptions } from './words.ts';

type Person = { id: string; name: string; role: Role; disabledAt: string | null };

/** What an administrator may do with somebody's account. */
export function PersonForms({ person, actions }: { person: Person; actions: Record<'setRole' | 'offerNewPassword' | 'signOutPerson' | 'switchOff' | 'switchOn', FormAction> }) {
  const whom = <input type="hidden" name="userId" value={person.id} />;
  if (person.disabledAt) {
    return (
      <section className="section" aria-label={say('Switched off')}>
        <h2>{say('Switched off')}</h2>
        <p>{say('Nobody gets in by this account, and its tokens do nothing. What it did keeps its name.')}</p>
        <ActionForm action={actions.switchOn} label={say('Switch on')}>{whom}<button className="button">{say('Switch on')}</button></ActionForm>
      </section>
    );
  }
  return (
    <>
      <section className="section" aria-label={say('Role')}>
        <h2>{say('Role')}</h2>
        <ActionForm action={actions.setRole} label={say('Change the role')}>
          {whom}
          <input type="hidden" name="was" value={person.role} />
          <Entry name="role" label={say('Role')} as="select" value={person.role} options={roleOptions()} hint={say('Works at once, wherever this account is signed in.')} />
          <button className="button">{say('Change the role')}</button>
        </ActionForm>
      </section>
      <section className="section" aria-label={say('Password')}>
        <h2>{say('Password')}</h2>
        <p>{say('A link with which {name} sets a new password. It is shown once, works once, and for one day. The old password stands until then.', { name: person.name })}</p>
        <ActionForm action={actions.offerNewPassword} label={say('Make a link for a new password')}>{whom}<button className="button">{say('Make the link')}</button></ActionForm>
      </section>
      <section className="section" aria-label={say('Access')}>
        <h2>{say('Access')}</h2>
        <div className="row top">
          <ActionForm action={actions.signOutPerson} label={say('Sign out everywhere')}>{whom}<button className="button">{say('Sign out everywhere')}</button></ActionForm>
          <ActionForm action={actions.switchOff} label={say('Switch off')}>{whom}<button className="button danger">{say('Switch this account off')}</button></ActionForm>
        </div>
      </section>
    </>
  );
}
