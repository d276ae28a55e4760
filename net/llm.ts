import type { LanguageModel } from 'ai';
import type { ModelSettings } from '#env';
import { answerIn, answerShape, readAnswer, type ModelAnswer } from '#domain/extraction/model-answer.ts';
import { ANSWER_TOKENS, type Usage } from '#domain/extraction/model-cost.ts';
import type { ModelFailure } from '#domain/extraction/model-failure.ts';
import { failureOf } from './llm-failure.ts';
import { guardedFetch } from './llm-fetch.ts';

export type { ModelSettings } from '#env';
/** `usage` is null when the provider did not say, or said nothing at all. */
export type Asked = { ok: true; answer: ModelAnswer; usage: Usage | null } | { ok: false; failure: ModelFailure; usage: Usage | null };

/**
 * Asks the configured model once, and once more when the provider was busy or failed. It gets no tools, and its answer is data
 * in a strict shape. Never throws. The packages are loaded here and not before: without a model there is nothing of it.
 */
export async function askModel(settings: ModelSettings, asked: { system: string; prompt: string }): Promise<Asked> {
  const signal = AbortSignal.timeout(settings.timeoutMs);
  const answer = await ask(settings, asked, signal, { shaped: true, maxRetries: 1 });
  // DeepSeek and older models of others take “some JSON” and refuse a shape; LM Studio takes a shape only. The shape is in the words too.
  const again = !answer.ok && answer.failure === 'refused' && settings.provider === 'compatible';
  return again ? ask(settings, asked, signal, { shaped: false, maxRetries: 0 }) : answer;
}

type Way = { shaped: boolean; maxRetries: number };

async function ask(settings: ModelSettings, asked: { system: string; prompt: string }, signal: AbortSignal, { shaped, maxRetries }: Way): Promise<Asked> {
  try {
    const { generateText, jsonSchema, Output } = await import('ai');
    // Its warnings would be printed among the server's own words.
    (globalThis as { AI_SDK_LOG_WARNINGS?: boolean }).AI_SDK_LOG_WARNINGS = false;
    const { output, usage } = await generateText({
      model: await modelOf(settings, shaped), system: asked.system, prompt: asked.prompt, temperature: 0, maxOutputTokens: ANSWER_TOKENS, maxRetries, abortSignal: signal,
      output: Output.object({ schema: jsonSchema(answerShape as Parameters<typeof jsonSchema>[0]), name: 'predictions' }),
    });
    const answer = readAnswer(output);
    return answer ? { ok: true, answer, usage: usageOf(usage) } : { ok: false, failure: 'malformed', usage: usageOf(usage) };
  } catch (error) {
    const { failure, usage, text } = await failureOf(error, signal);
    const answer = failure === 'malformed' ? answerIn(text) : null;
    return answer ? { ok: true, answer, usage: usageOf(usage) } : { ok: false, failure, usage: usageOf(usage) };
  }
}

/** Where an article goes when the model is asked: shown before it is. */
export function placeOf({ provider, baseUrl }: ModelSettings): string {
  if (baseUrl) return new URL(baseUrl).host;
  return { openai: 'api.openai.com', anthropic: 'api.anthropic.com', google: 'generativelanguage.googleapis.com', compatible: '' }[provider];
}

async function modelOf(settings: ModelSettings, shaped: boolean): Promise<LanguageModel> {
  const { provider, name } = settings;
  const shared = { fetch: guardedFetch(placeOf(settings)), ...(settings.apiKey ? { apiKey: settings.apiKey } : {}), ...(settings.baseUrl ? { baseURL: settings.baseUrl } : {}) };
  switch (provider) {
    case 'openai': return (await import('@ai-sdk/openai')).createOpenAI(shared)(name);
    case 'anthropic': return (await import('@ai-sdk/anthropic')).createAnthropic(shared)(name);
    case 'google': return (await import('@ai-sdk/google')).createGoogle(shared)(name);
    // Without `supportsStructuredOutputs` the shape would be left out of the request without a word.
    case 'compatible': return (await import('@ai-sdk/openai-compatible')).createOpenAICompatible({ ...shared, name: 'compatible', baseURL: settings.baseUrl ?? '', supportsStructuredOutputs: shaped })(name);
  }
}

function usageOf(usage: { inputTokens?: number | undefined; outputTokens?: number | undefined } | undefined): Usage | null {
  const count = (value: number | undefined) => (Number.isSafeInteger(value) && value! >= 0 ? value! : null);
  const [tokensIn, tokensOut] = [count(usage?.inputTokens), count(usage?.outputTokens)];
  return tokensIn === null || tokensOut === null ? null : { in: tokensIn, out: tokensOut };
}
