import { createHash } from 'node:crypto';
import { openStore } from '#db/connection.ts';
import { takeInArticle, rejectCandidate } from '#domain/candidates/commands.ts';
import { candidatesOf } from '#domain/candidates/queries.ts';
import type { Context } from '#domain/command.ts';
import { publishCandidate } from '#domain/predictions/commands.ts';
import { editQuestion } from '#domain/predictions/question-commands.ts';
import { noteAftermath } from '#domain/resolutions/aftermath-commands.ts';
import { resolveQuestion } from '#domain/resolutions/commands.ts';
import { disputeOutcome } from '#domain/resolutions/dispute-commands.ts';
import { snoozeQuestion } from '#domain/resolutions/snooze-commands.ts';
import type { Actor } from '#domain/auth/actor.ts';
import { injections } from './injections.ts';
import { editor, harbourArticle, harbourDraft, secondEditor } from './world.ts';

/** As many of the strings as fit the narrowest field stand together, so that each goes through every field and no page is looked at for one alone. */
const NARROWEST = 110;
/** What a typed entry refuses: nothing that a terminal obeys goes in, nor half a letter. */
const refused = (words: string) => /(?![\n\t])\p{Cc}/u.test(words.replaceAll('\r\n', '\n')) || !words.isWellFormed();

export const packs: readonly string[] = injections.filter((one) => !refused(one)).reduce<string[]>((all, one) => {
  const last = all.at(-1);
  return last !== undefined && last.length + one.length < NARROWEST ? [...all.slice(0, -1), `${last} ${one}`] : [...all, one];
}, []).map((pack) => pack.trim());

export type Hostile = { claim: string; forecastId: string; questionId: string; articleId: string; evidenceId: string | null };

/** Publishes one prediction for each pack, with other packs in every other field of it, and does to it all that leaves words behind. */
export async function hostileWorld(database: string): Promise<Hostile[]> {
  const store = openStore(database);
  const as = (actor: Actor): Context => ({ store, actor, now: new Date() });
  const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
  const made: Hostile[] = [];
  for (const i of packs.keys()) {
    const pack = (n: number) => packs[(i + n) % packs.length]!;
    const quote = `${pack(1)} — before 2028.`;
    // Raw strings, with all that an entry would refuse, stand in the article itself.
    const text = `${injections.slice(i * 4, i * 4 + 4).join('\n')}\n\n${quote}\n\n${pack(2)}`.toWellFormed();
    const known = (value: string) => ({ value, basis: pack(3), confirm: false });
    const article = { ...harbourArticle(text), raw: text, hash: createHash('sha256').update(text).digest('hex'), mediaType: i % 2 ? 'text/plain' as const : 'text/markdown' as const, title: known(pack(4)), author: known(pack(5)), outlet: known(pack(6)), url: `https://port.example/?q=${encodeURIComponent(pack(7))}` };
    const draft = { ...harbourDraft(quote, text), speaker: { name: pack(8), role: 'quoted' as const, via: pack(9), rule: pack(10) }, why: [pack(11)], condition: pack(12) };
    const { articleId } = await takeInArticle(as(editor), { article, drafts: [draft, { ...draft, start: draft.start + 1, quote: quote.slice(1) }] });
    const [first, second] = await candidatesOf(store.read, articleId);
    const overdue = i % 3 === 0;
    const { forecastId, questionId } = await publishCandidate(as(editor), { candidateId: first!.id, version: first!.version, forecast: {
      articleId, forecaster: { name: pack(13), aliases: [`${pack(14)} (${i})`] }, relayedBy: { name: pack(15), kind: 'outlet' }, madeOn: day(-30), madeOnBasis: pack(16), chance: { basis: 'implied', ppm: 700_000, hedge: pack(17), phrase: pack(18) },
      horizonText: pack(19), horizonRule: pack(20).slice(0, 100), quote: { text: quote, start: first!.start, end: first!.end, language: i % 2 ? 'en' : 'zh-Hans' }, note: pack(21),
      question: { claim: pack(0), claimZh: pack(22), language: i % 2 ? 'en' : 'zh-Hans', criteria: pack(23), topic: pack(24), condition: pack(25), windowBasis: pack(26), windowTo: overdue ? day(-3) : day(40), statusQuo: 'no' },
    } });
    await rejectCandidate(as(editor), { candidateId: second!.id, version: second!.version, reason: 'other', note: pack(27) });
    await editQuestion(as(editor), { questionId, version: 1, criteria: pack(28), why: pack(29) });
    let evidenceId: string | null = null;
    if (overdue) await snoozeQuestion(as(editor), { questionId, until: day(9), reason: pack(30) });
    else {
      const evidence = (n: number) => [{ url: `https://port.example/${encodeURIComponent(pack(n))}`, publisher: pack(n + 1), day: day(-2), note: pack(n + 2) }];
      const resolved = await resolveQuestion(as(editor), { questionId, standing: null, outcome: i % 2 ? 'no' : 'yes', note: pack(31), knownOn: day(-1), knownOnBasis: pack(32), evidence: evidence(33) });
      evidenceId = resolved.evidenceIds[0]!;
      if (i % 2) await noteAftermath(as(editor), { forecastId, stance: 'owned', day: day(0), quote: pack(36), url: 'https://port.example/', note: pack(37) });
      if (i % 3 === 2) await disputeOutcome(as(secondEditor), { questionId, standing: resolved.resolutionId, reason: pack(38), proposed: null, evidence: evidence(39) });
    }
    made.push({ claim: pack(0), forecastId, questionId, articleId, evidenceId });
  }
  store.close();
  return made;
}
