import type { ReactNode } from 'react';

export type Choice = readonly [value: string, words: string];
export type ChoiceGroup = { label: string; choices: readonly Choice[] };

type Props = {
  name: string;
  label: string;
  type?: 'text' | 'search' | 'date' | 'email' | 'url' | 'number';
  value?: string | null | undefined;
  options?: readonly (Choice | ChoiceGroup)[];
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
      {options ? <select {...common} key={value ?? ''}>{options.map((one) => ('label' in one ? <optgroup key={one.label} label={one.label}>{one.choices.map(chosen)}</optgroup> : chosen(one)))}</select>
        : <input {...common} key={value ?? ''} type={type} min={min} max={max} />}
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="error" id={`${id}-error`}>{error}</p>}
    </div>
  );
}

function chosen([value, words]: Choice) {
  return <option key={value} value={value}>{words}</option>;
}
