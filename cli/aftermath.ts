import { stance } from '#domain/resolutions/aftermath.ts';
import { noteAftermath } from '#domain/resolutions/aftermath-commands.ts';
import { context, parse, required, Usage, type ShellCommand } from './usage.ts';

export const aftermath: ShellCommand = {
  usage: `PREDICTION ${stance.options.join('|')} --day DAY [--quote TEXT --url URL | --quote TEXT --article ARTICLE --start N] [--note TEXT]`,
  async run(args) {
    const { given, positionals } = parse(args, ['day', 'quote', 'url', 'article', 'start', 'note']);
    const usage = `aftermath ${aftermath.usage}`;
    const what = stance.safeParse(positionals[1]);
    if (!what.success) throw new Usage(`Say what they did after the miss.\nhindcast ${usage}`);
    const quote = given.quote ?? null;
    const start = Number(given.start);
    await noteAftermath(context(), {
      forecastId: required(positionals[0], 'The prediction', usage), stance: what.data, day: required(given.day, '--day', usage), quote, url: given.url ?? null,
      place: given.article && quote !== null ? { articleId: given.article, start, end: start + quote.length } : null, note: given.note ?? null,
    });
    console.log('Kept beside the prediction.');
    return 0;
  },
};
