import { RuleBroken } from '#domain/errors.ts';
import { editQuestion } from '#domain/predictions/question-commands.ts';
import { questionNow } from '#domain/predictions/question-queries.ts';
import { context, parse, required, Usage, type ShellCommand } from './usage.ts';

const words = { 'claim': 'claim', 'claim-zh': 'claimZh', 'criteria': 'criteria', 'topic': 'topic', 'condition': 'condition', 'from': 'windowFrom', 'until': 'windowTo', 'until-why': 'windowBasis', 'zone': 'zone', 'status-quo': 'statusQuo' } as const;
const emptied = ['claim-zh', 'condition', 'from', 'until-why', 'status-quo'];

export const edit: ShellCommand = {
  usage: `QUESTION [--claim TEXT] [--claim-zh TEXT] [--criteria TEXT] [--topic TEXT] [--condition TEXT] [--from DAY] [--until DAY] [--until-why TEXT]
                [--zone ZONE] [--status-quo yes|no] [--why TEXT]   (a new version; an empty "" takes ${emptied.map((name) => `--${name}`).join(', ')} away)`,
  async run(args) {
    const { given, positionals } = parse(args, [...Object.keys(words), 'why']);
    const questionId = required(positionals[0], 'The question', `edit ${edit.usage}`);
    const now = await questionNow(context().store.read, questionId);
    if (!now) throw new RuleBroken('There is no such question. Nothing was changed.');
    const change = Object.entries(words).flatMap(([name, field]) => {
      const value = (given as Record<string, string | undefined>)[name];
      return value === undefined ? [] : [[field, value === '' && emptied.includes(name) ? null : value] as const];
    });
    if (change.length === 0) throw new Usage(`Say what to change.\nhindcast edit ${edit.usage}`);
    const { version, consequences } = await editQuestion(context(), { questionId, version: now.version, why: (given as { why?: string }).why ?? null, ...Object.fromEntries(change) });
    console.log([version === now.version ? 'Nothing differs. Nothing was changed.' : `Kept as version ${version}.`, ...consequences].join('\n'));
    return 0;
  },
};
