import type { LanguageModelUsage } from 'ai';
import type { ModelFailure } from '#domain/extraction/model-failure.ts';
import { AnswerTooLarge, LedElsewhere } from './llm-fetch.ts';

/** Names what went wrong. The error itself holds the request and what the provider said: it goes no further than this. */
export async function failureOf(thrown: unknown, signal: AbortSignal): Promise<{ failure: ModelFailure; usage: LanguageModelUsage | undefined; text: string }> {
  const { APICallError, NoObjectGeneratedError, RetryError } = await import('ai');
  const error = RetryError.isInstance(thrown) ? thrown.lastError : thrown;
  const bare = (failure: ModelFailure) => ({ failure, usage: undefined, text: '' });
  if (signal.aborted) return bare('timeout');
  const causes = [error, error instanceof Error ? error.cause : null];
  if (causes.some((one) => one instanceof AnswerTooLarge)) return bare('too-large');
  if (causes.some((one) => one instanceof LedElsewhere)) return bare('redirect');
  if (NoObjectGeneratedError.isInstance(error)) return { failure: error.finishReason === 'length' ? 'truncated' : 'malformed', usage: error.usage, text: error.text ?? '' };
  if (APICallError.isInstance(error)) return bare(error.statusCode === undefined ? 'unreachable' : ofStatus(error.statusCode));
  // A response that is no JSON, has no choices, or no text.
  return bare(error instanceof Error && error.name.startsWith('AI_') ? 'malformed' : 'unreachable');
}

function ofStatus(status: number): ModelFailure {
  // The status was good and the body was not what the protocol says.
  if (status < 300) return 'malformed';
  switch (status) {
    case 401: case 403: return 'key';
    case 404: return 'no-such-model';
    case 429: return 'busy';
    default: return status >= 500 || status === 408 || status === 409 ? 'server' : 'refused';
  }
}
