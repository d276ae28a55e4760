/**
 * What makes a sentence look ahead. `call` asserts (will, 会, expects); `odds` gives a number or names the likeliest outcome;
 * `modal` only hedges (may, 可能); `plan` and `commitment` tell of an intention; `fails` says flatly that it cannot be done;
 * `would` looks ahead from a condition or a report. `present` is given by the caller to a present tense with a deadline.
 */
export type CueKind = 'call' | 'expect' | 'odds' | 'modal' | 'plan' | 'commitment' | 'fails' | 'would' | 'present' | 'list' | 'now';
export type Cue = { start: number; end: number; kind: CueKind };
