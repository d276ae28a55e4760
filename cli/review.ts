import { articleById } from '#domain/articles/queries.ts';
import { rejectCandidate } from '#domain/candidates/commands.ts';
import { undoDecision, undoLast } from '#domain/candidates/undo-commands.ts';
import { candidateById, candidatesOf, type Candidate } from '#domain/candidates/queries.ts';
import { readersWords } from '#domain/candidates/reading-words.ts';
import { rejectReason } from '#domain/candidates/reasons.ts';
import { NotFound } from '#domain/errors.ts';
import { publishCandidate } from '#domain/predictions/commands.ts';
import type { ForecasterKind } from '#domain/predictions/forecaster.ts';
import { proposalOf } from '#domain/predictions/proposal.ts';
import { proposedTopic } from '#domain/predictions/topic-queries.ts';
import { make, together, why } from './review-words.ts';
import { context, parse, ppmOf, required, Usage, type ShellCommand } from './usage.ts';
import { line } from './line.ts';

const edits = ['claim', 'claim-zh', 'criteria', 'topic', 'from', 'until', 'why', 'forecaster', 'forecaster-kind', 'probability', 'made', 'merge'] as const;

export const review: ShellCommand = {
  usage: `ARTICLE [--json]
  hindcast review accept CANDIDATE [--topic TEXT] [--claim TEXT] [--claim-zh TEXT] [--criteria TEXT] [--from DAY] [--until DAY] [--why TEXT]
                  [--forecaster NAME] [--forecaster-kind person|outlet|organisation|model] [--probability 70%] [--made DAY] [--merge QUESTION]
  hindcast review reject CANDIDATE --reason ${rejectReason.options.join('|')} [--note TEXT]
  hindcast review undo [CANDIDATE]            (without one: your last decision, then the one before)
  hindcast review together ARTICLE [--topic TEXT]   (what is safe to accept at one press; with a topic, accepts it)
  hindcast review make ARTICLE --words TEXT   (a candidate of words that the rules left alone)
  hindcast review why ARTICLE                 (every sentence that is no candidate, and why)`,
  async run([verb, ...rest]) {
    switch (verb) {
      case 'accept': return accept(rest);
      case 'reject': return reject(rest);
      case 'undo': return undo(rest);
      case 'together': return together(rest);
      case 'make': return make(rest);
      case 'why': return why(rest);
      default: return list(verb === undefined ? rest : [verb, ...rest]);
    }
  },
};

async function list(args: string[]): Promise<number> {
  const { given, positionals } = parse(args, [], ['json']);
  const articleId = required(positionals[0], 'The article', `review ${review.usage}`);
  const { read } = context().store;
  const article = await articleById(read, articleId);
  if (!article) throw new NotFound('There is no such article.');
  const rows = await candidatesOf(read, articleId);
  if (given.json) console.log(JSON.stringify(rows));
  else for (const row of rows) console.log(lineOf(row, proposalOf(row.draft, articleId, article.facts).question.windowTo));
  return 0;
}

function lineOf({ id, status, readers, draft }: Candidate, until: string | null): string {
  const { probability: p, horizon, checkable } = draft;
  const chance = p.basis === 'none' ? 'no number' : `${p.ppm / 10_000} % ${p.basis}`;
  const deadline = until ?? (horizon ? `“${horizon.text}”, no day yet` : 'no deadline');
  const marked = readers === 'rules' ? '' : `\n    ${readersWords(readers)}`;
  return `${line`${id}  ${status}${checkable ? '' : ', cannot be checked'}  ${draft.speaker.name}  ${deadline}  ${chance}`}\n    ${line`${draft.quote}`}${marked}`;
}

async function accept(args: string[]): Promise<number> {
  const { given, positionals } = parse(args, edits);
  const candidate = await waiting(positionals[0]);
  const article = await articleById(context().store.read, candidate.articleId);
  if (!article) throw new NotFound('There is no such article.');
  const proposal = proposalOf(candidate.draft, candidate.articleId, article.facts);
  const madeOn = given.made ?? proposal.madeOn;
  if (!given.forecaster && !proposal.forecaster.name) throw new Usage(`Who said it is not known. Tell the author (hindcast tell ${candidate.articleId} --author NAME) or give --forecaster NAME. Nothing was changed.`);
  if (!madeOn) throw new Usage(`The article's day is not known. Tell it (hindcast tell ${candidate.articleId} --published DAY) or give --made DAY. Nothing was changed.`);
  const { question } = proposal;
  const result = await publishCandidate(context(), {
    candidateId: candidate.id,
    version: candidate.version,
    forecast: {
      ...proposal, madeOn, madeOnBasis: given.made ? 'told on the command line' : proposal.madeOnBasis!,
      forecaster: { ...(given.forecaster ? { name: given.forecaster } : proposal.forecaster), ...(given['forecaster-kind'] ? { kind: given['forecaster-kind'] as ForecasterKind } : {}) },
      chance: given.probability ? { basis: 'stated', ppm: ppmOf(given.probability) } : proposal.chance,
      question: given.merge ? { id: given.merge } : {
        ...question, claim: given.claim ?? question.claim, claimZh: given['claim-zh'] ?? null, criteria: given.criteria ?? question.criteria,
        topic: required(given.topic ?? await topicFor(article, proposal.forecaster.name), '--topic', `review ${review.usage}`), windowFrom: given.from ?? question.windowFrom,
        windowTo: (given.until ?? question.windowTo) as string, windowBasis: given.why ?? question.windowBasis,
      },
    },
  });
  console.log(`Published: prediction ${result.forecastId}`);
  return 0;
}

async function topicFor({ id: articleId, facts }: NonNullable<Awaited<ReturnType<typeof articleById>>>, forecaster: string): Promise<string | undefined> {
  return await proposedTopic(context().store.read, { articleId, forecaster, outlet: facts.outlet?.value ?? null }) ?? undefined;
}

async function reject(args: string[]): Promise<number> {
  const { given, positionals } = parse(args, ['reason', 'note']);
  const { id, version } = await waiting(positionals[0]);
  const reason = rejectReason.safeParse(given.reason);
  if (!reason.success) throw new Usage(`Say why with --reason: ${rejectReason.options.join(', ')}.`);
  await rejectCandidate(context(), { candidateId: id, version, reason: reason.data, ...(given.note ? { note: given.note } : {}) });
  console.log('Rejected; the reason is kept.');
  return 0;
}

async function undo(args: string[]): Promise<number> {
  const asked = parse(args, []).positionals[0];
  if (asked === undefined) {
    const { count } = await undoLast(context(), {});
    console.log(count === 1 ? 'Taken back: the candidate waits again.' : `Taken back: the ${count} that were decided together wait again.`);
    return 0;
  }
  const { id, version } = await waiting(asked);
  await undoDecision(context(), { candidateId: id, version });
  console.log('Taken back: the candidate waits again.');
  return 0;
}

async function waiting(id: string | undefined): Promise<Candidate> {
  const candidate = await candidateById(context().store.read, required(id, 'The candidate', `review ${review.usage}`));
  if (!candidate) throw new NotFound('There is no such candidate.');
  return candidate;
}
