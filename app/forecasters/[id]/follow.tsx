import { store } from '#db/connection.ts';
import type { Day } from '#domain/articles/day.ts';
import { breadcrumbs } from '#domain/exchange/structured.ts';
import { headOf } from '#domain/trail/queries.ts';
import { CiteSection } from '#ui/cite-section.tsx';
import { citeForecaster } from '#ui/citation.ts';
import { StructuredData } from '#ui/structured-data.tsx';
import { say } from '#words/say.ts';
import { wholeAddress } from '#app/_server/addresses.ts';

/** What leads away from a forecaster: how to cite, embed and follow them, and what search engines read. */
export function FollowForecaster({ id, name, today }: { id: string; name: string; today: Day }) {
  const path = `/forecasters/${id}`;
  const head = headOf(store().read);
  const url = wholeAddress(path);
  return (
    <>
      <CiteSection citation={citeForecaster(name, { url, today, by: head && { trail: head.hash } })} embed={wholeAddress(`/embed${path}`)} title={name} feed={`/predictions/feed.xml?show=all&by=${id}`} calendar={`/predictions/calendar.ics?by=${id}`} json={`${path}.json`} />
      <StructuredData data={[breadcrumbs([{ name: say('Forecasters'), url: wholeAddress('/forecasters') }, { name, url }])]} />
    </>
  );
}
