import { scriptText, type Structured } from '#domain/exchange/structured.ts';

/** Data for search engines. A block of data, not a script: nothing runs it. */
export function StructuredData({ data }: { data: readonly (Structured | null)[] }) {
  return <>{data.map((one) => one && <script key={one['@type']} type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptText(one) }} />)}</>;
}
