import { sentences, type Plain } from '#words/say.ts';

/** Why a model gave nothing. Ours, never the provider's words: those could hold anything, even the key. */
export type ModelFailure = 'key' | 'no-such-model' | 'refused' | 'busy' | 'server' | 'timeout' | 'unreachable' | 'redirect' | 'too-large' | 'truncated' | 'malformed' | 'cut-off';

/** What happened and what to do. What was kept stands beside it. */
export const failureWords = sentences({
  key: 'The provider did not accept the key. Check MODEL_API_KEY.',
  'no-such-model': 'The provider knows no such model or address. Check MODEL_NAME and MODEL_BASE_URL.',
  refused: 'The provider refused the request. The model may not take structured answers, or has a rule against the text.',
  busy: 'The provider was asked too often, or the account is used up. Try again later.',
  server: 'The provider failed, and failed again. Try again later.',
  timeout: 'The model took too long. Try again, or raise MODEL_TIMEOUT_SECONDS.',
  unreachable: 'The provider could not be reached. Check MODEL_BASE_URL and whether the model server runs.',
  redirect: 'The provider’s address leads to another one, which is not followed. Check MODEL_BASE_URL.',
  'too-large': 'The answer was larger than any answer should be, and was not read.',
  truncated: 'The answer broke off: the model used up its tokens before it was done. Another model may do better.',
  malformed: 'The answer was not in the form that was asked for. Another model may do better.',
  'cut-off': 'The reading was cut off on this side. Ask again.',
}) satisfies Record<ModelFailure, Plain>;

export const failures = Object.keys(failureWords) as [ModelFailure, ...ModelFailure[]];

/** After these, the same provider is not asked for the rest of the article. */
export function isFinal(failure: ModelFailure): boolean {
  return failure !== 'truncated' && failure !== 'malformed' && failure !== 'too-large';
}
