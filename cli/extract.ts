import { hasByteOrderMark } from '#domain/articles/file-places.ts';
import { unreadableMessage } from '#domain/articles/messages.ts';
import { readArticle } from '#domain/articles/read.ts';
import { isDay } from '#domain/articles/day.ts';
import { explain } from '#domain/extraction/explain.ts';
import { asRead } from '#domain/extraction/of-article.ts';
import type { Told } from '#domain/extraction/of-article.ts';
import { reasons } from '#domain/extraction/rejections.ts';
import { reportOf } from '#domain/extraction/report.ts';
import type { Report } from '#domain/extraction/report.ts';
import { bring } from './bring.ts';
import { parse, Usage, type ShellCommand } from './usage.ts';

export const extract: ShellCommand = {
  usage: 'FILE…|- [--json|--explain] [--published YYYY-MM-DD] [--author NAME] [--outlet NAME]   (stores nothing)',
  async run(args) {
    const { given, positionals } = parse(args, ['published', 'author', 'outlet'], ['json', 'explain']);
    if (positionals.length === 0) throw new Usage(`A file or - is missing.\nhindcast extract ${extract.usage}`);
    const { json, explain: why, ...told } = given;
    if (told.published && !isDay(told.published)) throw new Usage(`“${told.published}” is not a day. Write it YYYY-MM-DD.\nhindcast extract ${extract.usage}`);
    let failed = 0;
    for (const file of positionals) {
      try {
        await one(file, told, { json, why });
      } catch (error) {
        if (!(error instanceof Usage)) throw error;
        console.error(error.message);
        failed++;
      }
    }
    return failed === 0 ? 0 : 1;
  },
};

/** A file that cannot be read says so on its own; the others are still read. */
async function one(file: string, told: Told, { json, why }: { json: boolean | undefined; why: boolean | undefined }): Promise<void> {
  const brought = await bring(file);
  const article = readArticle(brought);
  if ('unreadable' in article) throw new Usage(`${file}: ${unreadableMessage(article.unreadable)}`);
  const report = reportOf(file, article, told, hasByteOrderMark(brought.bytes));
  if (json) return console.log(JSON.stringify(report));
  console.log(headline(report));
  if (!why) for (const draft of report.drafts) console.log(linesOf(draft));
  else for (const verdict of explain(asRead(article, told))) {
    const words = verdict.text.replace(/\s+/g, ' ');
    if ('reason' in verdict) console.log(`  -  ${words}\n       ${verdict.reason}: ${reasons[verdict.reason]}`);
    else console.log(`  +  ${words}\n       ${verdict.draft.rule}; ${verdict.draft.why.join('; ')}; ${verdict.draft.speaker.name} (${verdict.draft.speaker.rule})`);
  }
}

function headline({ file, article }: Report): string {
  const day = article.publishedOn ?? (article.publishedBasis ? `day not known (${article.publishedBasis})` : 'day not known: durations stay words; tell it with --published');
  return `${file}: ${article.title ?? 'untitled'} · ${article.author ?? article.outlet ?? 'author not known'} · ${day}`;
}

function linesOf({ quote, speaker, window, horizon, probability, checkable, why }: Report['drafts'][number]): string {
  const until = window.to ?? (horizon ? `“${horizon.text}”` : 'no deadline');
  const chance = probability.value === null ? 'no number' : `${Math.round(probability.value * 1000) / 10} % ${probability.basis}`;
  return `  ${speaker.name ?? 'unknown'} · ${until} · ${chance} · ${checkable ? 'can be checked' : 'cannot be checked'} (${why.join('; ')})\n    ${quote.replace(/\s+/g, ' ')}`;
}
