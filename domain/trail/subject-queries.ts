import { sql, type SQL } from 'drizzle-orm';
import { RECORD } from '#domain/exchange/entry.ts';
import type { Reader } from '#db/connection.ts';
import type { About } from './telling.ts';
import { inChinese, inReadersScript, say, tongue } from '#words/say.ts';

type Row = [id: string, words: string | null, language: About['language'], href: string | null, translated?: 0 | 1];

const title = (articleId: SQL) => sql`(select f.value from article_facts f where f.article_id = ${articleId} and f.field = 'title' order by f.id desc limit 1)`;
/** A Chinese page says a claim in Chinese where the record has it so. */
const translated = () => sql`(v.language = 'en' and v.claim_zh is not null and ${inChinese() ? 1 : 0})`;
const ofClaim = (id: SQL, href: SQL) => sql`select ${id}, iif(${translated()}, v.claim_zh, v.claim), iif(${translated()}, 'zh-Hans', v.language), ${href}, ${translated()}`;
const asked = sql`questions q join question_versions v on v.question_id = q.id and v.version = q.version`;
const stands = sql`not exists (select 1 from withdrawals w where w.forecast_id = f.id)`;
const inIds = (ids: readonly string[]) => sql`in (select value from json_each(${JSON.stringify(ids)}))`;

/** One statement a kind, for any number of them. */
const NAMED: Readonly<Record<string, (ids: readonly string[]) => SQL>> = {
  prediction: (ids) => sql`${ofClaim(sql`f.id`, sql`case when ${stands} then '/predictions/' || f.id end`)} from forecasts f join (${asked}) on q.id = f.question_id where f.id ${inIds(ids)}`,
  question: (ids) => sql`${ofClaim(sql`q.id`, sql`coalesce((select '/predictions/' || f.id from forecasts f where f.question_id = q.id and ${stands} order by f.id limit 1), '/questions/' || q.id)`)} from ${asked} where q.id ${inIds(ids)}`,
  candidate: (ids) => sql`select c.id, c.draft ->> 'quote', a.language, '/articles/' || a.id from candidates c join articles a on a.id = c.article_id where c.id ${inIds(ids)}`,
  // Where an article has no title, the words for it are ours and in nobody's language but the reader's.
  article: (ids) => sql`select id, coalesce(title, url, ${say('Untitled article')}), case when title is not null then language end, '/articles/' || id from (select a.id, a.url, a.language, ${title(sql`a.id`)} as title from articles a where a.id ${inIds(ids)})`,
  forecaster: (ids) => sql`select id, name, null, '/forecasters/' || id from forecasters where id ${inIds(ids)}`,
  feed: (ids) => sql`select id, title, null, null from feeds where id ${inIds(ids)}`,
  user: (ids) => sql`select id, name, null, null from user where id ${inIds(ids)}`,
};

/** What is behind the ids of each kind, in the words of the site; under `kind id`. What is gone has none. */
export function subjectsNamed(db: Reader, subjects: readonly { kind: string; id: string }[]): Map<string, About> {
  const named = new Map<string, About>();
  for (const [kind, of] of Map.groupBy(subjects, (subject) => subject.kind)) {
    if (kind === 'collection' || kind === 'row' || kind === 'private row') for (const { id } of of) named.set(`${kind} ${id}`, { words: id === RECORD ? say('the record that ships') : id, language: null, href: id === RECORD ? '/record' : null });
    const statement = NAMED[kind]?.([...new Set(of.map(({ id }) => id))]);
    for (const [id, words, language, href, ours] of statement ? db.values<Row>(statement) : []) if (words) named.set(`${kind} ${id}`, { ...(ours ? inReadersWords(words) : { words, language }), href });
  }
  return named;
}

// Only what an editor put into Chinese is put into the reader’s script.
function inReadersWords(words: string): Pick<About, 'words' | 'language'> {
  return { words: inReadersScript(words), language: tongue() === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans' };
}

/** Everything that belongs to a prediction: itself, its question, the words it was made of, its article, what its collection went through, and rows of it, of what it asks and of what was decided that were changed by other means. */
// The words that it was made of are told of right after it; themselves, they forget what they published when that is taken back.
const ofPrediction = (id: string) => sql`
  select 'prediction', ${id}
  union select 'question', question_id from forecasts where id = ${id}
  union select 'article', article_id from forecasts where id = ${id}
  union select 'collection', collection from forecasts where id = ${id} and collection is not null
  union select 'candidate', e.subject_id from audit_events p join audit_events e on e.seq = p.seq + 1 where p.subject_kind = 'prediction' and p.subject_id = ${id} and p.action = 'published' and e.subject_kind = 'candidate'
  union select 'row', 'forecasts ' || json_array(${id})
  union select 'row', 'questions ' || json_array(question_id) from forecasts where id = ${id}
  union select 'row', 'question_versions ' || json_array(v.question_id, v.version) from question_versions v join forecasts f on f.question_id = v.question_id where f.id = ${id}
  union select 'row', 'resolutions ' || json_array(r.id) from resolutions r join forecasts f on f.question_id = r.question_id where f.id = ${id}
  union select 'row', 'evidence ' || json_array(e.id) from evidence e join forecasts f on f.question_id = e.question_id where f.id = ${id}`;

/** Everything that belongs to an article: itself, the words found in it, and the predictions and questions that were made of them. */
const ofArticle = (id: string) => sql`
  select 'article', ${id}
  union select 'candidate', c.id from candidates c where c.article_id = ${id}
  union select 'prediction', f.id from forecasts f where f.article_id = ${id}
  union select 'question', f.question_id from forecasts f where f.article_id = ${id}
  union select 'row', 'articles ' || json_array(${id})`;

/** SQL of the kinds and ids whose events belong to one thing. */
export function belonging({ kind, id }: { kind: string; id: string }): SQL {
  switch (kind) {
    case 'prediction': return ofPrediction(id);
    case 'article': return ofArticle(id);
    default: return sql`select ${kind}, ${id}`;
  }
}
