import { env } from '#env';
import type { Day } from '#domain/articles/day.ts';
import type { RawParams } from './search-params.ts';
import { today } from './today.ts';

// Where the address has no name in brackets, Next brings no params.
type Params = { params: Promise<Record<string, string | string[]> | undefined> };
/** What was asked: the id in the address, or the parts of its path, its query, the day, and what our addresses begin with. */
export type Asked = { id: string; path: string[]; query: RawParams; day: Day; site: string };

/** The data of a page, as a visitor sees it: the one way out for JSON that anybody may read, also from other sites. Null where there is no such page. */
export function twin(work: (asked: Asked) => Promise<object | null>) {
  return answering('application/json; charset=utf-8', async (asked) => {
    const data = await work(asked);
    return data && JSON.stringify(data);
  });
}

/** The same for text of any kind: feeds, calendars, small pages. `missing` is what stands where there is none. */
export function answering(type: string, work: (asked: Asked) => Promise<string | null>, missing?: () => string) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const { searchParams } = new URL(request.url);
    const query = Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]));
    const { id = '', path = [] } = (await params) ?? {};
    const text = await work({ id: String(id), path: [path].flat(), query, day: today(), site: env().publicUrl });
    // Anybody's, but no page of its own for those who search.
    const headers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-cache', ...(!type.startsWith('application/xml') && { 'x-robots-tag': 'noindex' }) };
    if (text === null && missing) return new Response(missing(), { status: 404, headers: { ...headers, 'content-type': type } });
    if (text === null) return Response.json({ error: { name: 'NotFound', message: 'There is nothing at this address.' } }, { status: 404, headers });
    return new Response(text, { headers: { ...headers, 'content-type': type } });
  };
}

/** An address with one entry of its query changed. */
export function withQuery(path: string, query: RawParams, changes: Record<string, string>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...changes })) for (const one of [value].flat()) if (one) search.append(name, one);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
