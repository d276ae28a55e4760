import type { Inspector } from '#db/inspect.ts';

const CLAIM = '(select v.claim from question_versions v join questions q on q.id = v.question_id and q.version = v.version where q.id = %)';
const TITLE = "(select value from article_facts where article_id = % and field = 'title' order by id desc limit 1)";
const CLAIM_OF_FORECAST = `(select ${CLAIM.replace('%', 'f.question_id')} from forecasts f where f.id = x.forecast_id)`;

/** What a row is about, as a reader knows it. */
const TITLES: Readonly<Record<string, string>> = {
  settings: '"key"', sources: '"name"', articles: TITLE.replace('%', 'x.id'), article_facts: `"field" || ' of ' || coalesce(${TITLE.replace('%', 'x.article_id')}, 'an article')`,
  candidates: "draft ->> 'quote'", forecasters: '"name"', forecaster_names: '"name"', questions: CLAIM.replace('%', 'x.id'), question_versions: '"claim"',
  question_conditions: CLAIM.replace('%', 'x.question_id'), forecasts: CLAIM.replace('%', 'x.question_id'), forecast_references: CLAIM_OF_FORECAST, withdrawals: CLAIM_OF_FORECAST,
  evidence: '"note"', evidence_pages: '"title"', resolutions: `"outcome" || ': ' || ${CLAIM.replace('%', 'x.question_id')}`, snoozes: CLAIM.replace('%', 'x.question_id'),
  aftermaths: CLAIM_OF_FORECAST, rule_readings: TITLE.replace('%', 'x.article_id'), model_readings: TITLE.replace('%', 'x.article_id'),
  feeds: '"title"', user: '"name"', account: '(select name from user where id = x.user_id)', one_time_links: '"kind"', api_tokens: '"name"',
  resolution_evidence: '(select note from evidence where id = x.evidence_id)', confirmations: '"by"',
};

/** A few words that say which row this is, or null where nothing can be said. */
export function titleOf(db: Inspector, table: string, key: string): string | null {
  const title = TITLES[table];
  if (!title) return null;
  try {
    const names = db.all<[string]>('select name from pragma_table_info(?) where pk > 0 order by pk', table).map(([name]) => name);
    const values = JSON.parse(key) as unknown[];
    const [found] = db.all<[unknown]>(`select ${title} from "${table}" x where ${names.map((name) => `x."${name}" = ?`).join(' and ')}`, ...values);
    return found?.[0] === null || found === undefined ? null : short(String(found[0]));
  } catch {
    return null; // Where the row is damaged, its key has to do.
  }
}

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
