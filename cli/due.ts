import { dayOf } from '#domain/articles/day.ts';
import { dueReason, dueReasonWords, dueTitles, proposedOutcome, SOON_DAYS } from '#domain/resolutions/due.ts';
import { dueQuestions } from '#domain/resolutions/due-queries.ts';
import { snoozeQuestion, wakeQuestion } from '#domain/resolutions/snooze-commands.ts';
import { askedQuestion } from './asked-question.ts';
import { context, MOST_ROWS, parse, required, tellCut, Usage, type ShellCommand } from './usage.ts';
import { line } from './line.ts';

export const due: ShellCommand = {
  usage: `[--reason ${dueReason.options.join('|')}|snoozed] [--days N] [--topic TEXT] [--json]`,
  async run(args) {
    const { given } = parse(args, ['reason', 'days', 'topic'], ['json']);
    const reason = given.reason === undefined || given.reason === 'snoozed' ? undefined : dueReason.safeParse(given.reason);
    const days = Number(given.days ?? SOON_DAYS);
    if (reason?.success === false || !Number.isInteger(days) || days < 0) throw new Usage(`That cannot be asked for.\nhindcast due ${due.usage}`);
    const { store: { read }, now } = context();
    const today = dayOf(now);
    const rows = dueQuestions(read, { today, days, reason: reason?.data, topic: given.topic, snoozed: given.reason === 'snoozed', limit: MOST_ROWS });
    tellCut(rows);
    if (given.json) console.log(JSON.stringify(rows));
    else for (const row of rows) {
      const proposed = proposedOutcome(row, today);
      const why = [...row.reasons.map((one) => `${dueTitles[one]}: ${dueReasonWords(row, one, today)}`), ...(proposed ? [`nothing was noted: “${proposed}” is proposed, with evidence of what was looked at`] : []), ...(row.snoozedUntil ? [`put off until ${row.snoozedUntil} by ${row.snoozedBy}: ${row.snoozeReason}`] : [])];
      console.log(`${line`${row.id}  ${row.windowTo}  ${row.claim}`}\n    ${why.join('; ')}`);
    }
    return 0;
  },
};

export const snooze: ShellCommand = {
  usage: 'QUESTION --until DAY --reason TEXT   (or: hindcast snooze QUESTION --end)',
  async run(args) {
    const { given, positionals } = parse(args, ['until', 'reason'], ['end']);
    const { door, questionId } = await askedQuestion(positionals[0], `snooze ${snooze.usage}`);
    if (given.end) {
      await wakeQuestion(door, { questionId });
      console.log('No longer put off.');
      return 0;
    }
    const { until } = await snoozeQuestion(door, { questionId, until: required(given.until, '--until', `snooze ${snooze.usage}`), reason: required(given.reason, '--reason', `snooze ${snooze.usage}`) });
    console.log(`Put off until ${until}; what is overdue stays counted.`);
    return 0;
  },
};
