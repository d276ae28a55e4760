import type { ReactNode } from 'react';
import { stateWords, type State } from '#domain/predictions/state.ts';
import { say, sentences } from '#words/say.ts';

export type Tone = 'right' | 'wrong' | 'void' | 'open' | 'overdue' | 'plain';

/** A short state: icon and word, never the colour alone. */
export function Pill({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`pill ${tone}`}><Icon tone={tone} />{children}</span>;
}

const calls = sentences({ right: 'right call', wrong: 'wrong call' });

export const callWords = (call: 'right' | 'wrong'): string => say(calls[call]);

/** What became of a prediction; the colour follows the forecaster's call, the words follow the claim. */
export function StatePill({ state, call = null }: { state: State; call?: 'right' | 'wrong' | null }) {
  switch (state) {
    case 'open': case 'overdue': return <Pill tone={state}>{say(stateWords[state])}</Pill>;
    case 'blocked': return <Pill tone="plain">{say(stateWords[state])}</Pill>;
    case 'disputed': return <Pill tone="overdue">{say(stateWords[state])}</Pill>;
    case 'annulled': return <Pill tone="void">{say(stateWords[state])}</Pill>;
    case 'yes': case 'no': case 'partly': case 'value': return <Pill tone={call ?? 'plain'}>{say(stateWords[state])}{call && ` · ${say(calls[call])}`}</Pill>;
  }
}

function Icon({ tone }: { tone: Tone }) {
  return <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">{shapes[tone]}</svg>;
}

const shapes: Record<Tone, ReactNode> = {
  right: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  wrong: <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2.4" fill="none" />,
  void: <path d="M1 6h10" stroke="currentColor" strokeWidth="2.4" />,
  open: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  overdue: <path d="M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM6 3.5V6l2 1.5" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  plain: <circle cx="6" cy="6" r="3" fill="currentColor" />,
};
