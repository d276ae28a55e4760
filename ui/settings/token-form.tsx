import { scopeWords, type Scope } from '#domain/auth/actor.ts';
import { counted, say } from '#words/say.ts';
import { ActionForm, Check, Entry } from '../action-form.tsx';
import type { FormAction } from '../form-state.ts';
import { scopeMeans } from './words.ts';

/** A new token for a program: at most what its owner may do. */
export function TokenForm({ scopes, action }: { scopes: readonly Scope[]; action: FormAction }) {
  return (
    <ActionForm action={action} label={say('Make a token')}>
      <Entry name="name" label={say('What it is for')} called={say('What the token is for')} hint={say('For example the program that will use it.')} required />
      <fieldset>
        <legend>{say('What it may do')}</legend>
        {scopes.map((one) => <Check key={one} name={`scope-${one}`} label={say(scopeWords[one])} hint={say(scopeMeans[one])} checked={one === 'read'} />)}
      </fieldset>
      <Entry name="days" label={say('How long it works')} as="select" value="90" options={[['30', counted(30, '', '{n} days')], ['90', counted(90, '', '{n} days')], ['365', say('A year')], ['none', say('Until it is taken back')]]} />
      <button className="button primary">{say('Make the token')}</button>
    </ActionForm>
  );
}
