import { dayOf } from '#domain/articles/day.ts';
import { effectWords, movedWords } from '#domain/leaderboard/effect.ts';
import { effectOf } from '#domain/leaderboard/effect-queries.ts';
import { predictions as find } from '#domain/predictions/queries.ts';
import { dueWords, stateOf } from '#domain/predictions/state.ts';
import { rebuildTallies } from '#domain/predictions/tally-commands.ts';
import { reopenQuestion, resolveQuestion } from '#domain/resolutions/commands.ts';
import { annulReason, outcome as outcomes, type AnnulReason } from '#domain/resolutions/resolution.ts';
import { askedQuestion, cited, citedIn, keepPages } from './asked-question.ts';
import { context, decidedIn, MOST_ROWS, numberOf, parse, required, tellCut, Usage, type ShellCommand } from './usage.ts';
import { line } from './line.ts';

export const predictions: ShellCommand = {
  usage: '[--show open|decided|all] [--topic TEXT] [--q WORDS] [--json]',
  async run(args) {
    const { given } = parse(args, ['show', 'topic', 'q'], ['json']);
    const { store: { read }, now } = context();
    // Once after an upgrade: lists are read from tables that an older version did not have.
    await rebuildTallies(context(), { missing: true });
    const show = given.show ?? 'open';
    if (show !== 'open' && show !== 'decided' && show !== 'all') throw new Usage(`“${show}” cannot be shown.\nhindcast predictions ${predictions.usage}`);
    const rows = await find(read, { show, topic: given.topic, q: given.q, limit: MOST_ROWS });
    tellCut(rows);
    if (given.json) console.log(JSON.stringify(rows));
    else for (const row of rows) {
      const state = stateOf(row.outcome, row.windowTo, dayOf(now), row.waits);
      console.log(line`${row.id}  ${row.windowTo}  ${state === 'open' ? dueWords(row.windowTo, dayOf(now)) : state}  ${row.forecaster}: ${row.claim}`);
    }
    return 0;
  },
};

const about = ['share', 'option', 'number', 'annul-reason', 'happened', 'measured', 'unit', 'known', 'remark', ...cited] as const;

export const resolve: ShellCommand = {
  usage: `PREDICTION|QUESTION yes|no|partly|value|annulled [--share PERCENT] [--option NAME] [--number N] [--annul-reason ${annulReason.options.join('|')}] [--happened DAY] [--measured N --unit TEXT]
                   --evidence URL --publisher NAME --day DAY --note TEXT --known DAY [--remark TEXT] [--quality primary|press|copy|secondary] [--preview]`,
  async run(args) {
    const { given, positionals } = parse(args, about, ['preview']);
    const usage = `resolve ${resolve.usage}`;
    const { door, ...asked } = await askedQuestion(positionals[0], usage);
    const outcome = outcomes.safeParse(positionals[1]);
    if (!outcome.success) throw new Usage(`Say what happened: yes, no, partly, value (with --option or --number) or annulled (with --annul-reason).\nhindcast ${usage}`);
    required(given.evidence, '--evidence', usage);
    const input = {
      ...asked, outcome: outcome.data, ...decidedIn(given), annulReason: (given['annul-reason'] ?? null) as AnnulReason | null, happenedOn: given.happened ?? null,
      measured: given.measured === undefined ? null : { value: numberOf(given.measured, '--measured'), unit: given.unit ?? '' }, note: given.remark ?? null,
      knownOn: required(given.known, '--known', usage), knownOnBasis: 'told on the command line', evidence: citedIn(given, usage),
    };
    if (given.preview) {
      const { forecasters, questions } = await effectOf(resolveQuestion, door, input, asked.questionId);
      for (const effect of forecasters) console.log(line`${effect.name}: ${effectWords(effect).join(', ')}`);
      for (const moved of questions) console.log(line`${moved.claim} ${movedWords(moved)}`);
      console.log('Nothing was written.');
      return 0;
    }
    const { evidenceIds } = await resolveQuestion(door, input);
    console.log(`Resolved: ${outcome.data}.`);
    await keepPages(door, evidenceIds);
    return 0;
  },
};

export const reopen: ShellCommand = {
  usage: 'PREDICTION|QUESTION --reason TEXT',
  async run(args) {
    const { given, positionals } = parse(args, ['reason']);
    const { door, ...asked } = await askedQuestion(positionals[0], `reopen ${reopen.usage}`);
    await reopenQuestion(door, { ...asked, reason: required(given.reason, '--reason', `reopen ${reopen.usage}`) });
    console.log('Open again; the earlier decision stays in its history.');
    return 0;
  },
};
