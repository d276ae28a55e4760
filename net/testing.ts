import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { ModelSettings } from '#env';
import { fetchGuarded, type FetchOptions } from './http.ts';

export const home: FetchOptions = { allowLoopback: true };

/** A real server on every loopback address, gone after the test. */
export async function serve(t: TestContext, listener: RequestListener) {
  const heard: { url: string; headers: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    heard.push({ url: request.url ?? '', headers: request.headers });
    listener(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, heard, at: (path: string) => `http://127.0.0.1:${port}${path}` };
}

export const page: RequestListener = (_request, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>hello</p>');
export const redirectTo = (location: string, status = 302): RequestListener => (_request, response) => response.writeHead(status, { location }).end();

/** The reason of a failure, or where the page was found. */
export async function reasonOf(url: string, options?: FetchOptions): Promise<string> {
  const fetched = await fetchGuarded(url, options);
  return fetched.ok ? `fetched ${fetched.url}` : fetched.reason;
}

/** What a model server was asked; `prompt` is all that it was told. */
export type HeardByModel = { url: string; headers: IncomingHttpHeaders; body: string; prompt: string };
export type ModelReply = { status?: number; headers?: Record<string, string>; content?: string; finish?: 'stop' | 'length'; raw?: string; delayMs?: number };

/** A real server that speaks /v1/chat/completions. It gives the replies in order, the last one for ever. */
export async function modelServer(...replies: (ModelReply | ((heard: HeardByModel) => ModelReply))[]) {
  const heard: HeardByModel[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const one = { url: request.url ?? '', headers: request.headers, body, prompt: promptIn(body) };
    heard.push(one);
    const next = replies[Math.min(heard.length, replies.length) - 1] ?? {};
    const { status = 200, headers = {}, content = '{"predictions":[]}', finish = 'stop', raw, delayMs = 0 } = typeof next === 'function' ? next(one) : next;
    await new Promise((done) => setTimeout(done, delayMs));
    const usage = { prompt_tokens: 1_000, completion_tokens: 200, total_tokens: 1_200 };
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(raw ?? JSON.stringify({ id: 'c', object: 'chat.completion', created: 1, model: 'm', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }], usage }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { heard, baseUrl: `http://127.0.0.1:${port}/v1`, close: () => { server.closeAllConnections(); server.close(); } };
}

function promptIn(body: string): string {
  try {
    return (JSON.parse(body) as { messages: { content: string }[] }).messages.map(({ content }) => content).join('\n');
  } catch {
    return '';
  }
}

export const KEY = 'sk-canary-0123456789abcdef';

export function settingsFor(baseUrl: string, more: Partial<ModelSettings> = {}): ModelSettings {
  return { provider: 'compatible', name: 'reader-1', apiKey: KEY, baseUrl, tokensPerArticle: 60_000, tokensPerDay: 500_000, price: { in: 1, out: 2 }, timeoutMs: 5_000, ...more };
}
