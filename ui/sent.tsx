'use client';

import { use, type ReactNode } from 'react';
import { Sent } from './action-form.tsx';

/** Further entries of an `ActionForm`, folded away; open where one of them was filled or is wrong. */
export function MoreEntries({ summary, names, children }: { summary: string; names: readonly string[]; children: ReactNode }) {
  const state = use(Sent);
  return (
    <details open={names.some((name) => Boolean(state?.fields[name] || state?.values[name]))}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** One of several to choose from, within an `ActionForm`: what was chosen stays chosen. */
export function Choice({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  const chosen = use(Sent)?.values[name];
  return (
    <label className="check">
      <input type="radio" name={name} value={value} key={String(chosen === value)} defaultChecked={chosen === value} required />
      {children}
    </label>
  );
}
