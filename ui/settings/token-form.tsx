import type { Scope } from '#domain/auth/actor.ts';
import { ActionForm, Check, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { scopeMeans } from './words.ts';

/** A new token for a program: at most what its owner may do. */
export function TokenForm({ scopes, action }: { scopes: readonly Scope[]; action: FormAction }) {
  return (
    <ActionForm action={action} label="Make a token">
      <Entry name="name" label="What it is for" called="What the token is for" hint="For example the program that will use it." required />
      <fieldset>
        <legend>What it may do</legend>
        {scopes.map((one) => <Check key={one} name={`scope-${one}`} label={one} hint={scopeMeans[one]} checked={one === 'read'} />)}
      </fieldset>
      <Entry name="days" label="How long it works" as="select" value="90" options={[['30', '30 days'], ['90', '90 days'], ['365', 'A year'], ['none', 'Until it is taken back']]} />
      <button className="button primary">Make the token</button>
    </ActionForm>
  );
}
