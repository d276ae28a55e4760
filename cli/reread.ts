import { articlesToReread } from '#domain/candidates/place-queries.ts';
import { rereadArticle } from '#domain/candidates/reread-commands.ts';
import { rebuildStandings } from '#domain/leaderboard/commands.ts';
import { plural } from '#domain/predictions/state.ts';
import { rebuildTallies } from '#domain/predictions/tally-commands.ts';
import { context, parse, required, Usage, type ShellCommand } from './usage.ts';

export const reread: ShellCommand = {
  usage: 'ARTICLE|--all   (by the rules of today; decisions stay)',
  async run(args) {
    const { given, positionals } = parse(args, [], ['all']);
    if (given.all && positionals.length > 0) throw new Usage(`Name one article or --all, not both.\nhindcast reread ${reread.usage}`);
    const ids = given.all ? await articlesToReread(context().store.read) : [required(positionals[0], 'The article', `reread ${reread.usage}`)];
    for (const articleId of ids) {
      const { added, changed, gone } = await rereadArticle(context(), { articleId });
      console.log(`${articleId}: ${added} new, ${changed} brought up to date, ${gone} no longer found. Every decision stands.`);
    }
    if (ids.length === 0) console.log('Every article was read by the rules of today. Nothing was changed.');
    return 0;
  },
};

export const rebuild: ShellCommand = {
  usage: '  (makes the derived tables anew; the facts stay)',
  async run() {
    const made = await rebuildTallies(context(), {});
    const { forecasters, statements } = await rebuildStandings(context(), {});
    console.log(`Rebuilt from ${plural(made.articles, 'article')}, ${plural(made.candidates, 'candidate')} and ${plural(made.predictions, 'prediction')}.`);
    console.log(`Standings: ${plural(statements, 'statement')} of ${plural(forecasters, 'forecaster')}.`);
    return 0;
  },
};
