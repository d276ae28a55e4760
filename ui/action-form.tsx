'use client';

import { address } from '#words/say.ts';
import { createContext, use, useActionState, useId, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { say } from '#words/say.ts';
import { ConflictTable, TheirPlace } from './conflict-table.tsx';
import type { FormAction, FormState, Once } from './form-state.ts';
import { Rich } from './rich.tsx';

/** What came back from the form that was sent. */
export const Sent = createContext<FormState>(null);

type FormProps = {
  action: FormAction;
  children: ReactNode;
  className?: string;
  label?: string;
  id?: string;
  /** Where to come back to before JavaScript does, when the page may show something else by then. */
  at?: string;
  /** Offers to send what was typed again, over what somebody else did first; these are the words of that button. */
  instead?: string;
};

/** A form that keeps what was typed and says what to mend. Works before JavaScript does: then the page comes back with the same words. */
export function ActionForm({ action, children, className = 'form', label, id, at, instead }: FormProps) {
  const [state, send, sending] = useActionState(action, null, at && address(at));
  const theirs = state?.theirs;
  const again = instead !== undefined && theirs?.version != null;
  const told = useRef<HTMLDivElement>(null);
  // The start of a long form may be out of sight; of two versions the keyboard goes on from there.
  useEffect(() => {
    if (state) told.current?.scrollIntoView({ block: 'nearest' });
    if (state?.theirs) told.current?.focus({ preventScroll: true });
  }, [state]);
  return (
    <form action={send} className={className} aria-label={label} aria-busy={sending} id={id}>
      {/* The Enter key presses the first button: never the one that overrules somebody. */}
      {again && <button className="visually-hidden" tabIndex={-1} aria-hidden="true" />}
      {state && !state.once && !state.preview && (
        <div className="notice error" role="alert" ref={told} tabIndex={-1}>
          <p>{state.message}</p>
          {theirs && <ConflictTable theirs={theirs} mine={state.values} />}
          {again && <button className="button small" name="again" value={String(theirs.version)} formNoValidate>{instead}</button>}
          {theirs?.at && <TheirPlace {...theirs.at} />}
        </div>
      )}
      {state?.once && <Told {...state.once} />}
      {state?.preview && <p className="notice" role="status"><Rich of="Nothing is saved yet. <a>What it would change</a> is shown at the end of this form." a={(words) => <a href="#effect">{words}</a>} /></p>}
      <Sent value={state}>{children}</Sent>
    </form>
  );
}

function Told({ words, label, secret }: Once) {
  const id = useId();
  return (
    <div className="notice" role="status">
      <p>{words}</p>
      {secret && <div className="field"><label htmlFor={id}>{label}</label><textarea id={id} className="code" rows={2} readOnly value={secret} onFocus={({ target }) => target.select()} /></div>}
    </div>
  );
}

/** A box to tick, within an `ActionForm`: what was ticked, and what was not, stays so. Its name is its own. */
export function Check({ name, value, label, hint, checked = false }: { name: string; value?: string | number; label: ReactNode; hint?: string; checked?: boolean }) {
  const state = use(Sent);
  return (
    <label className="check">
      <input type="checkbox" name={name} value={value} defaultChecked={state && !state.once ? name in state.values : checked} />
      <span>{label}{hint && <small>{hint}</small>}</span>
    </label>
  );
}

type EntryProps = {
  name: string;
  label: string;
  /** How a sentence about it begins, where the label is no name of a thing. */
  called?: string;
  hint?: ReactNode;
  value?: string | number | null;
  type?: 'text' | 'email' | 'password' | 'date' | 'url' | 'number' | 'search' | 'file';
  as?: 'input' | 'textarea' | 'select';
  options?: readonly (readonly [value: string, words: string])[];
  suggestions?: readonly string[];
  required?: boolean;
  min?: string;
  rows?: number;
  lang?: string;
  autoComplete?: string;
  accept?: string;
  multiple?: boolean;
  /** Says so beside the label, and outlines the entry. */
  guessed?: boolean;
  /** Must not be empty, though only the server says so: the keys lead to it. */
  needed?: boolean;
  /** Where a page has two entries of one name. */
  id?: string;
};

type Fillable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** One labelled entry of an `ActionForm`: hint below, error beside it, the typed value kept. One that is found empty says so until it is filled. */
export function Entry({ name, label, called = label, hint, value, type = 'text', as = 'input', options = [], suggestions, guessed, needed, id = `entry-${name}`, ...rest }: EntryProps) {
  const state = use(Sent);
  const [missing, miss] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  // Where the focus was led to an empty entry, what is said below it must be in sight too.
  useEffect(() => {
    if (missing && document.activeElement?.id === id) told.current?.scrollIntoView({ block: 'nearest' });
  }, [missing, id]);
  const error = state?.fields[name] ?? (missing ? say('is missing') : undefined);
  const shown = state?.values[name] ?? value ?? undefined;
  const { multiple, ...others } = rest;
  const common = {
    ...others, id, name, defaultValue: type === 'file' ? undefined : shown, 'data-needed': needed || undefined, 'aria-invalid': error ? true : undefined,
    'aria-describedby': [guessed && `guess-${id}`, hint && `hint-${id}`, error && `error-${id}`].filter(Boolean).join(' ') || undefined,
    onInvalid: ({ currentTarget }: FormEvent<Fillable>) => miss(currentTarget.value.trim() === ''),
    onInput: ({ currentTarget }: FormEvent<Fillable>) => miss((still) => still && currentTarget.value.trim() === ''),
  };
  return (
    <div className={`field${error ? ' invalid' : ''}${guessed ? ' guessed' : ''}`}>
      {guessed ? <span className="row"><label htmlFor={id}>{label}</label><span className="mark-word weak" id={`guess-${id}`}>{say('guessed')}</span></span> : <label htmlFor={id}>{label}</label>}
      {as === 'textarea' ? <textarea {...common} />
        : as === 'select' ? <select {...common} key={String(shown)}>{options.map(([key, words]) => <option key={key} value={key}>{words}</option>)}</select>
        : <input {...common} type={type} multiple={multiple} list={suggestions ? `list-${id}` : undefined} />}
      {suggestions && <datalist id={`list-${id}`}>{suggestions.map((one) => <option key={one} value={one} />)}</datalist>}
      {hint && <p className="hint" id={`hint-${id}`}>{hint}</p>}
      {error && <p className="error" id={`error-${id}`} ref={told}>{say('{entry} {error}.', { entry: called, error })}</p>}
    </div>
  );
}
