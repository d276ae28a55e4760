import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';

const answering = new AsyncLocalStorage<{ status: number | null }>();
// Next bundles the pages by themselves; they meet the front at one place.
(globalThis as { hindcastStatus?: (status: number) => void }).hindcastStatus = (status) => {
  const answer = answering.getStore();
  if (answer) answer.status = status;
};

/** Does the work that answers; a page that is drawn in it may say that its status is another than 200, which Next has no word for. */
export function withStatus<T>(response: ServerResponse, work: () => T): T {
  const answer: { status: number | null } = { status: null };
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => writeHead(status === 200 && answer.status !== null ? answer.status : status, ...rest)) as ServerResponse['writeHead'];
  return answering.run(answer, work);
}
