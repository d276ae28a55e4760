import { languageOf } from '#domain/articles/language.ts';
import { setCondition } from '#domain/resolutions/condition-commands.ts';
import { conditionOf } from '#domain/resolutions/condition-queries.ts';
import { askedQuestion } from './asked-question.ts';
import { parse, required, Usage, type ShellCommand } from './usage.ts';

export const condition: ShellCommand = {
  usage: `QUESTION --on QUESTION [--needs yes|no]
  hindcast condition QUESTION --claim TEXT --criteria TEXT --topic TEXT --until DAY [--needs yes|no]   (a new question)
  hindcast condition QUESTION --off`,
  async run(args) {
    const { given, positionals } = parse(args, ['on', 'needs', 'claim', 'criteria', 'topic', 'until'], ['off']);
    const usage = `condition ${condition.usage}`;
    const { door, questionId } = await askedQuestion(positionals[0], usage);
    const needs = given.needs ?? 'yes';
    if (needs !== 'yes' && needs !== 'no') throw new Usage(`A condition needs yes or no.\nhindcast ${usage}`);
    const need = (name: 'claim' | 'criteria' | 'topic' | 'until') => required(given[name], `--${name}`, usage);
    const on = given.off ? null : given.on ? { id: (await askedQuestion(given.on, usage)).questionId }
      : { claim: need('claim'), language: languageOf(need('claim')) ?? 'en', criteria: need('criteria'), topic: need('topic'), windowTo: need('until') };
    const { conditionId } = await setCondition(door, { questionId, seen: (await conditionOf(door.store.read, questionId))?.id ?? null, condition: on, needs });
    console.log(conditionId ? `Counts only if question ${conditionId} comes out “${needs}”.` : 'Waits for nothing any more.');
    return 0;
  },
};
