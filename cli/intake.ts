import { tellArticle } from '#domain/articles/commands.ts';
import { articleList } from '#domain/articles/queries.ts';
import { twinsOfArticle } from '#domain/articles/twin-queries.ts';
import { bringFile, bringPage } from '#domain/intake/bring-jobs.ts';
import { jobsOf } from '#domain/intake/queue-queries.ts';
import type { Told } from '#domain/extraction/of-article.ts';
import { plural } from '#domain/predictions/state.ts';
import { env } from '#env';
import { bring } from './bring.ts';
import { ingestMany, readBatch } from './intake-queue.ts';
import { askAgain, configured } from './second-reading.ts';
import { context, MOST_ROWS, parse, required, tellCut, Usage, type ShellCommand } from './usage.ts';
import { line } from './line.ts';

const about = ['published', 'author', 'outlet'] as const;

export const ingest: ShellCommand = {
  usage: 'FILE|URL|-… [--published YYYY-MM-DD] [--author NAME] [--outlet NAME] [--second-reading]',
  async run(args) {
    const { given: { 'second-reading': again, ...told }, positionals } = parse(args, about, ['second-reading']);
    const what = required(positionals[0], 'A file, an address or -', `ingest ${ingest.usage}`);
    if (again) configured();
    if (positionals.length > 1 && again) throw new Usage('A second reading is asked for one article at a time. Nothing was stored.');
    if (positionals.length > 1) return ingestMany(positionals, told);
    const taken = /^https?:\/\//i.test(what) ? await bringPage(context(), what, { told: told satisfies Told }, { allowLoopback: env().FETCH_ALLOW_LOOPBACK }) : await bringFile(context(), await bring(what), { told });
    if (!taken.ok) throw new Usage(taken.message);
    if ('batchId' in taken) {
      const failed = await readBatch(taken.batchId);
      const [job] = await jobsOf(context().store.read, taken.batchId);
      return again && job?.articleId && job.isNew ? askAgain(job.articleId) : failed;
    }
    console.log(taken.isNew ? `Article ${taken.articleId}: ${plural(taken.found, 'candidate')} found. Next: hindcast review ${taken.articleId}`
      : `This article is here already: ${taken.articleId}. Nothing was changed.`);
    const [twin] = taken.isNew ? await twinsOfArticle(context().store.read, taken.articleId) : [];
    if (twin) console.log(line`It looks like ${twin.articleId} (${twin.title ?? 'untitled'}): about ${Math.round(twin.share * 100)}% of the two is the same. Both are kept.`);
    return again && taken.isNew ? askAgain(taken.articleId) : 0;
  },
};

export const articles: ShellCommand = {
  usage: '[--json]',
  async run(args) {
    const { given } = parse(args, [], ['json']);
    const rows = await articleList(context().store.read, MOST_ROWS);
    tellCut(rows);
    if (given.json) console.log(JSON.stringify(rows));
    else for (const { id, language, found, pending, facts } of rows) {
      console.log(line`${id}  ${facts.published?.value.day ?? 'no date   '}  ${language.padEnd(7)}  ${pending} of ${found} waiting  ${facts.title?.value ?? 'untitled'}`);
    }
    if (rows.length === 0 && !given.json) console.log('No article yet. Bring one: hindcast ingest FILE');
    return 0;
  },
};

export const tell: ShellCommand = {
  usage: 'ARTICLE [--published YYYY-MM-DD] [--author NAME] [--outlet NAME] [--title TEXT]',
  async run(args) {
    const { given: { published, ...words }, positionals } = parse(args, [...about, 'title']);
    const articleId = required(positionals[0], 'The article', `tell ${tell.usage}`);
    await tellArticle(context(), { articleId, ...words, ...(published ? { published: { day: published } } : {}), basis: 'told on the command line' });
    console.log('Kept.');
    return 0;
  },
};
