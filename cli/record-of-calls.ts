import { dayOf } from '#domain/articles/day.ts';
import { NotFound } from '#domain/errors.ts';
import { predictionById, predictions as find, type PredictionDetail } from '#domain/predictions/queries.ts';
import { dueWords, stateOf } from '#domain/predictions/state.ts';
import { reopenQuestion, resolveQuestion } from '#domain/resolutions/commands.ts';
import { outcome as outcomes, quality } from '#domain/resolutions/resolution.ts';
import { context, parse, required, Usage, type ShellCommand } from './usage.ts';

export const predictions: ShellCommand = {
  usage: '[--show open|decided|all] [--topic TEXT] [--q WORDS] [--json]',
  async run(args) {
    const { given } = parse(args, ['show', 'topic', 'q'], ['json']);
    const { store: { read }, now } = context();
    const show = given.show ?? 'open';
    if (show !== 'open' && show !== 'decided' && show !== 'all') throw new Usage(`“${show}” cannot be shown.\nhindcast predictions ${predictions.usage}`);
    const rows = await find(read, { show, topic: given.topic, q: given.q, limit: 1000 });
    if (given.json) console.log(JSON.stringify(rows));
    else for (const row of rows) {
      const state = stateOf(row.outcome, row.windowTo, dayOf(now));
      console.log(`${row.id}  ${row.windowTo}  ${state === 'open' ? dueWords(row.windowTo, dayOf(now)) : state}  ${row.forecaster}: ${row.claim}`);
    }
    return 0;
  },
};

const about = ['share', 'option', 'number', 'evidence', 'publisher', 'day', 'note', 'known', 'quality'] as const;

export const resolve: ShellCommand = {
  usage: 'PREDICTION yes|no|partly|value|annulled [--share PERCENT] [--option NAME] [--number N] --evidence URL --publisher NAME --day DAY --note TEXT --known DAY [--quality primary|press|copy|secondary]',
  async run(args) {
    const { given, positionals } = parse(args, about);
    const { prediction, context: door } = await asked(positionals[0], `resolve ${resolve.usage}`);
    const outcome = outcomes.safeParse(positionals[1]);
    if (!outcome.success) throw new Usage(`Say what happened: yes, no, partly, value (with --option or --number) or annulled.\nhindcast resolve ${resolve.usage}`);
    const need = (name: typeof about[number]) => required(given[name], `--${name}`, `resolve ${resolve.usage}`);
    await resolveQuestion(door, {
      questionId: prediction.questionId, standing: prediction.resolutionId, outcome: outcome.data, value: given.option !== undefined ? { kind: 'option', option: given.option } : given.number !== undefined ? { kind: 'number', value: Number(given.number) } : null, share: given.share === undefined ? null : Math.round(Number(given.share) * 10_000), knownOn: need('known'), knownOnBasis: 'told on the command line',
      evidence: [{ url: need('evidence'), publisher: need('publisher'), day: need('day'), note: need('note'), quality: quality.catch('unrated').parse(given.quality) }],
    });
    console.log(`Resolved: ${outcome.data}.`);
    return 0;
  },
};

export const reopen: ShellCommand = {
  usage: 'PREDICTION --reason TEXT',
  async run(args) {
    const { given, positionals } = parse(args, ['reason']);
    const { prediction, context: door } = await asked(positionals[0], `reopen ${reopen.usage}`);
    await reopenQuestion(door, { questionId: prediction.questionId, standing: prediction.resolutionId, reason: required(given.reason, '--reason', `reopen ${reopen.usage}`) });
    console.log('Open again; the earlier decision stays in its history.');
    return 0;
  },
};

async function asked(id: string | undefined, usage: string): Promise<{ prediction: PredictionDetail; context: ReturnType<typeof context> }> {
  const door = context();
  const prediction = await predictionById(door.store.read, required(id, 'The prediction', usage));
  if (!prediction) throw new NotFound('There is no such prediction.');
  return { prediction, context: door };
}
