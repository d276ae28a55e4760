import type { ReactNode } from 'react';

type Props = {
  name: string;
  label: string;
  type?: 'text' | 'search' | 'date' | 'email' | 'url' | 'number';
  value?: string | null | undefined;
  options?: readonly (readonly [value: string, words: string])[];
  hint?: ReactNode;
  error?: string | undefined;
  min?: string;
  max?: string;
};

/** One labelled entry of a form that asks by GET: label, input or choice, hint, error. Forms that change things use `Entry`. */
export function Field({ name, label, type = 'text', value, options, hint, error, min, max }: Props) {
  const id = `field-${name}`;
  const common = {
    id, name, defaultValue: value ?? '', 'aria-invalid': error ? true : undefined,
    'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div className={error ? 'field invalid' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {options ? <select {...common} key={value ?? ''}>{options.map(([key, words]) => <option key={key} value={key}>{words}</option>)}</select>
        : <input {...common} key={value ?? ''} type={type} min={min} max={max} />}
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="error" id={`${id}-error`}>{error}</p>}
    </div>
  );
}
