import { confirmOutcome, disputeOutcome, settleDispute } from '#domain/resolutions/dispute-commands.ts';
import { outcome, type AnnulReason } from '#domain/resolutions/resolution.ts';
import { askedDecision, cited, citedIn, keepPages } from './asked-question.ts';
import { decidedIn, parse, required, Usage, type ShellCommand } from './usage.ts';

export const confirm: ShellCommand = {
  usage: 'PREDICTION|QUESTION [--note TEXT]',
  async run(args) {
    const { given, positionals } = parse(args, ['note']);
    const { door, ...asked } = await askedDecision(positionals[0], `confirm ${confirm.usage}`);
    await confirmOutcome(door, { ...asked, note: given.note ?? null });
    console.log('Confirmed.');
    return 0;
  },
};

export const dispute: ShellCommand = {
  usage: 'PREDICTION|QUESTION yes|no|partly|value|annulled|unknown --reason TEXT [--share PERCENT] [--option NAME] [--number N] [--annul-reason WHY] [--evidence URL --publisher NAME --day DAY --note TEXT]',
  async run(args) {
    const { given, positionals } = parse(args, [...cited, 'reason', 'share', 'option', 'number', 'annul-reason']);
    const usage = `dispute ${dispute.usage}`;
    const { door, ...asked } = await askedDecision(positionals[0], usage);
    const proposed = positionals[1] === 'unknown' ? null : outcome.safeParse(positionals[1]).data;
    if (proposed === undefined) throw new Usage(`Say what you hold to be right, or “unknown” where it cannot be said yet.\nhindcast ${usage}`);
    const { evidenceIds } = await disputeOutcome(door, { ...asked, proposed, reason: required(given.reason, '--reason', usage), ...decidedIn(given), annulReason: (given['annul-reason'] ?? null) as AnnulReason | null, evidence: citedIn(given, usage) });
    console.log('Disputed: it counts for nobody until another editor settles it.');
    await keepPages(door, evidenceIds);
    return 0;
  },
};

export const settle: ShellCommand = {
  usage: 'PREDICTION|QUESTION first|proposed --reason TEXT [--evidence URL --publisher NAME --day DAY --note TEXT]',
  async run(args) {
    const { given, positionals } = parse(args, [...cited, 'reason']);
    const usage = `settle ${settle.usage}`;
    const { door, ...asked } = await askedDecision(positionals[0], usage);
    const side = positionals[1];
    if (side !== 'first' && side !== 'proposed') throw new Usage(`Say for which side: the outcome that was there first, or the one proposed against it.\nhindcast ${usage}`);
    const { outcome: now, evidenceIds } = await settleDispute(door, { ...asked, side, reason: required(given.reason, '--reason', usage), evidence: citedIn(given, usage) });
    console.log(`Settled: ${now === 'reopened' ? 'open again' : now}.`);
    await keepPages(door, evidenceIds);
    return 0;
  },
};
