import { request as ask, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { problem } from './problem.ts';

export const isApi = (url = '/'): boolean => url === '/api' || url.startsWith('/api/') || url.startsWith('/api?');

/**
 * Below /api a program is told in JSON, never by a page, that there is nothing (404), or not by this method (405). What Next answers then is let go:
 * it draws the page of people, or says nothing at all. Everything else passes as it is.
 */
export function answerPrograms(request: IncomingMessage, response: ServerResponse): void {
  const [writeHead, write, end] = [response.writeHead, response.write, response.end].map((one) => one.bind(response) as (...given: unknown[]) => never);
  let replaced: boolean | undefined;
  const lets = (status = response.statusCode, headers: OutgoingHttpHeaders = {}): boolean => {
    const json = String(headers['content-type'] ?? response.getHeader('content-type') ?? '').startsWith('application/json');
    replaced ??= status === 405 || (status === 404 && !json);
    return replaced;
  };
  const tell = (status: number, message: string, headers: OutgoingHttpHeaders) => {
    const text = JSON.stringify(problem(status === 404 ? 'NotFound' : 'RuleBroken', message));
    for (const name of response.getHeaderNames().filter((one) => ABOUT_A_PAGE.test(one))) response.removeHeader(name);
    writeHead!(status, { 'content-type': 'application/json', 'cache-control': 'private, no-store', 'content-length': Buffer.byteLength(text), ...headers });
    end!(text);
  };
  const instead = async (status: number) => {
    if (status === 404) return tell(404, 'There is nothing at this address of the API. Nothing was changed.', {});
    const allow = await methodsAt(request);
    tell(405, `This address takes ${allow || 'another method'}, not ${request.method}. Nothing was changed.`, allow ? { allow } : {});
  };
  let told = false;
  const once = (status: number) => {
    if (!told) setImmediate(() => void instead(status));
    told = true;
    return response;
  };
  Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) => (lets(status, rest.at(-1) as OutgoingHttpHeaders) ? once(status) : writeHead!(status, ...rest)),
    write: (...given: unknown[]) => (lets() ? Boolean(once(response.statusCode)) : write!(...given)),
    end: (...given: unknown[]) => (lets() ? once(response.statusCode) : end!(...given)),
    // By what others have put around it since: Next's compression counts on that, or waits for ever for a reader who is slow.
    flushHeaders: () => void (lets() ? once(response.statusCode) : response.writeHead(response.statusCode)),
  });
}

const ABOUT_A_PAGE = /^(?:content-(?:type|length|encoding)|transfer-encoding|etag|link|cache-control|vary|x-next.*)$/;

/** What an address can be asked, which it tells itself. */
function methodsAt({ url, socket, headers }: IncomingMessage): Promise<string> {
  return new Promise((done) => {
    const asked = ask({ agent: false, host: socket.localAddress, port: socket.localPort, path: url, method: 'OPTIONS', headers: { host: headers.host ?? 'localhost' }, timeout: 5_000 }, (answer) => {
      answer.resume();
      done(String(answer.headers.allow ?? ''));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => done(''));
    asked.end();
  });
}
