import { store } from '#db/connection.ts';
import { boardRowTwin, callTwin } from '#domain/exchange/board-twin.ts';
import { callsOn } from '#app/_server/calls.ts';
import { twin, withQuery } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = twin(async ({ query, day, site }) => {
  const found = await callsOn(store().read, query, day);
  if (!found) return null;
  const { row, name, range, shown, scored, words, view, notes, next } = found;
  return {
    page: withQuery(`${site}/leaderboard/calls`, query, {}), ...view, notes, count: scored.length, next: next && withQuery(`${site}/leaderboard/calls.json`, query, { after: next }),
    row: boardRowTwin(row, { name, site, ranks: range, person: view.role !== 'outlet' }),
    calls: shown.map((call) => callTwin(call, site, words.get(call.statementId)?.claim ?? null)),
  };
});
