/**
 * What each table of the database holds. Sealed: facts, whose every row the frame seals. Trail: what seals. Derived: made from facts, and made
 * again by `hindcast rebuild`. Passing: what comes and goes by itself. Library: what drivers keep for themselves. A table that is not here fails a test.
 */
export const TABLES: Readonly<Record<string, 'sealed' | 'trail' | 'derived' | 'passing' | 'library'>> = {
  settings: 'sealed', sources: 'sealed', articles: 'sealed', article_facts: 'sealed', candidates: 'sealed', forecasters: 'sealed', forecaster_names: 'sealed',
  questions: 'sealed', question_versions: 'sealed', question_conditions: 'sealed', forecasts: 'sealed', forecast_references: 'sealed', withdrawals: 'sealed',
  evidence: 'sealed', evidence_pages: 'sealed', resolutions: 'sealed', resolution_evidence: 'sealed', confirmations: 'sealed', snoozes: 'sealed', aftermaths: 'sealed',
  rule_readings: 'sealed', model_readings: 'sealed', feeds: 'sealed', user: 'sealed', account: 'sealed', one_time_links: 'sealed', api_tokens: 'sealed',
  audit_events: 'trail', seal_log: 'trail',
  tally_articles: 'derived', tally_article_bands: 'derived', tally_claims: 'derived', tally_touched: 'derived', tally_outcomes: 'derived', tally_months: 'derived', tally_pending: 'derived',
  tally_predictions: 'derived', tally_cards: 'derived', tally_spells: 'derived', tally_eras: 'derived', tally_cells: 'derived', tally_forecasters: 'derived', tally_outlets: 'derived', tally_titles: 'derived', tally_listed: 'derived', tally_words: 'derived', tally_name_words: 'derived', tally_title_words: 'derived',
  session: 'passing', verification: 'passing', sign_in_tries: 'passing', feed_states: 'passing', feed_entries: 'passing', queued_jobs: 'passing', leases: 'passing', seal_touched: 'passing',
  tally_words_data: 'library', tally_words_idx: 'library', tally_words_docsize: 'library', tally_words_config: 'library', tally_words_terms: 'library', tally_name_words_terms: 'library', tally_title_words_terms: 'library',
  tally_name_words_data: 'library', tally_name_words_idx: 'library', tally_name_words_docsize: 'library', tally_name_words_config: 'library',
  tally_title_words_data: 'library', tally_title_words_idx: 'library', tally_title_words_docsize: 'library', tally_title_words_config: 'library',
  __drizzle_migrations: 'library', sqlite_sequence: 'library',
};

export const SEALED_TABLES = Object.keys(TABLES).filter((name) => TABLES[name] === 'sealed').sort();

/** Facts about people and settings: who may read of them is asked by their table. */
export const PRIVATE_TABLES: readonly string[] = ['user', 'account', 'api_tokens', 'one_time_links', 'settings', 'feeds'];

/** Columns of sealed tables that are no facts: what the sign-in library renews by itself, and the day a token was last seen. */
export const UNSEALED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  user: ['image', 'updated_at'],
  account: ['access_token', 'refresh_token', 'id_token', 'access_token_expires_at', 'refresh_token_expires_at', 'scope', 'updated_at'],
  api_tokens: ['last_used_on'],
};

/** Settings that only say which form derived tables have. */
export const DERIVED_SETTINGS: readonly string[] = ['standings', 'standings reached', 'tallies'];
