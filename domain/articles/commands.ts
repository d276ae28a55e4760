import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { tallyArticleBands, tallyArticles } from '#db/review-schema.ts';
import { articleFacts, articles, sources } from '#db/schema.ts';
import { command, type Tools } from '#domain/command.ts';
import { NotFound, RuleBroken } from '#domain/errors.ts';
import { day, precision } from './day.ts';
import type { Known, Published, ReadArticle } from './article.ts';
import { bandsOf } from './minhash.ts';
import { nameKey } from './names.ts';
import { factsOf } from './queries.ts';
import { articleSketch } from './twins.ts';
import { say } from '#words/say.ts';

type SetBy = 'rule' | 'person' | 'record';
type Fact = { field: 'title' | 'author' | 'outlet' | 'published'; known: Known<string | Published> | null; setBy: SetBy };

/** Stores a text once: the same hash again gives the article that is there. */
export async function addArticle(tools: Tools, article: ReadArticle): Promise<{ id: string; isNew: boolean }> {
  const { tx, at, by, newId } = tools;
  const [known] = await tx.select({ id: articles.id }).from(articles).where(eq(articles.hash, article.hash));
  if (known) return { id: known.id, isNew: false };
  const id = newId();
  await tx.insert(articles).values({
    id, hash: article.hash, mediaType: article.mediaType, encoding: article.encoding, language: article.language,
    raw: article.raw === article.text ? null : article.raw, text: article.text, url: article.url, quality: 'unrated', addedAt: at, addedBy: by, fileHash: article.fileHash ?? null,
  });
  for (const field of ['title', 'author', 'outlet', 'published'] as const) await addFact(tools, id, { field, known: article[field], setBy: 'rule' });
  await tallyArticle(tools, id, article.text);
  return { id, isNew: true };
}

/** Keeps the sketch by which near-duplicates of an article are found. */
export async function tallyArticle({ tx }: Pick<Tools, 'tx'>, articleId: string, text: string): Promise<void> {
  const sketch = articleSketch(text);
  await tx.insert(tallyArticles).values({ articleId, sketch: Buffer.from(sketch.buffer) });
  await tx.insert(tallyArticleBands).values(bandsOf(sketch).map((key) => ({ key, articleId })));
}

/** Adds what is known of one field; what stood before stays readable. */
export async function addFact({ tx, at, by, newId }: Tools, articleId: string, { field, known, setBy }: Fact): Promise<void> {
  if (!known) return;
  const published = typeof known.value === 'string' ? null : known.value;
  await tx.insert(articleFacts).values({
    id: newId(), articleId, field, value: published ? published.day : (known.value as string),
    precision: published?.precision ?? null, basis: known.basis, confirm: known.confirm, setBy, at, by,
  });
  if (field === 'outlet') await addSource({ tx, at, newId }, known.value as string);
}

async function addSource({ tx, at, newId }: Pick<Tools, 'tx' | 'at' | 'newId'>, name: string): Promise<void> {
  await tx.insert(sources).values({ id: newId(), name, nameKey: nameKey(name), createdAt: at }).onConflictDoNothing();
}

/** Cites an article whose text is not kept: its address, title and outlet only. The same address again is the same article. */
export const citeArticle = command({
  name: 'citeArticle',
  permission: 'ingest',
  input: z.strictObject({
    url: z.url(),
    originalUrl: z.url().nullable(),
    title: z.string().min(1),
    outlet: z.string().min(1),
    quality: z.enum(['primary', 'press', 'copy', 'secondary', 'unrated']),
    language: z.enum(['en', 'zh-Hans', 'zh-Hant']),
  }),
  async run(tools) {
    const { tx, at, by, newId, input: { title, outlet, ...cited } } = tools;
    const hash = createHash('sha256').update(`cited ${cited.url}`).digest('hex');
    const [known] = await tx.select({ id: articles.id }).from(articles).where(eq(articles.hash, hash));
    if (known) return { result: { articleId: known.id }, happened: 'nothing' };
    const id = newId();
    await tx.insert(articles).values({ id, hash, mediaType: 'text/html', ...cited, addedAt: at, addedBy: by });
    for (const [field, value] of [['title', title], ['outlet', outlet]] as const) {
      await addFact(tools, id, { field, known: { value, basis: 'as cited in the record', confirm: false }, setBy: 'record' });
    }
    return { result: { articleId: id }, happened: [{ action: 'cited', subject: { kind: 'article', id }, detail: { url: cited.url } }] };
  },
});

const filled = z.string().trim().min(1, { error: () => say('is empty') }).max(500, { error: () => say('is longer than {n} characters', { n: 500 }) });

/** Tells what an article does not say of itself: its title, author, outlet or the day it was published. */
export const tellArticle = command({
  name: 'tellArticle',
  permission: 'review',
  input: z.strictObject({
    articleId: z.string(),
    title: filled.optional(),
    author: filled.optional(),
    outlet: filled.optional(),
    published: z.strictObject({ day, precision: precision.default('day') }).optional(),
    basis: filled.default('told by an editor'),
  }),
  async run(tools) {
    const { articleId, basis, ...told } = tools.input;
    const [article] = await tools.tx.select({ id: articles.id }).from(articles).where(eq(articles.id, articleId));
    if (!article) throw new NotFound(say('There is no such article.'));
    const entries = Object.entries(told) as [Fact['field'], string | Published][];
    if (entries.length === 0) throw new RuleBroken(say('Nothing was told: give a title, an author, an outlet or a day.'));
    const known = (await factsOf(tools.tx, [articleId])).get(articleId)!;
    for (const [field, value] of entries) await addFact(tools, articleId, { field, known: { value, basis, confirm: false }, setBy: 'person' });
    const before = Object.fromEntries(entries.map(([field]) => [field, known[field]?.value ?? null]));
    return { result: { articleId }, happened: [{ action: 'told', subject: { kind: 'article', id: articleId }, detail: { basis, before, after: told } }] };
  },
});
