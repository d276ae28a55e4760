import { articleById } from '#domain/articles/queries.ts';
import { placeOfWords } from '#domain/articles/selection.ts';
import { makeCandidate } from '#domain/candidates/make-commands.ts';
import { candidatePlaces } from '#domain/candidates/place-queries.ts';
import { NotFound } from '#domain/errors.ts';
import { asRead } from '#domain/extraction/of-article.ts';
import { leftWords, whyNot } from '#domain/extraction/why-not.ts';
import { plural } from '#domain/predictions/state.ts';
import { acceptTogether } from '#domain/predictions/together-commands.ts';
import { togetherOf } from '#domain/predictions/together-queries.ts';
import { context, parse, required, Usage } from './usage.ts';

const usage = 'review make ARTICLE --words TEXT';

/** `hindcast review make`: a candidate of words that the rules left alone. */
export async function make(args: string[]): Promise<number> {
  const { given, positionals } = parse(args, ['words']);
  const { id, text, mediaType } = await article(required(positionals[0], 'The article', usage));
  const place = placeOfWords({ text, mediaType }, required(given.words, '--words', usage));
  if (!place) throw new Usage('These words do not stand in the article. Nothing was changed: give whole words as they stand there.');
  const { candidateId } = await makeCandidate(context(), { articleId: id, ...place, quote: text.slice(place.start, place.end) });
  console.log(`Candidate ${candidateId} waits. Next: hindcast review accept ${candidateId} --topic TEXT`);
  return 0;
}

/** `hindcast review together`: what is safe to accept at one press; with a topic, accepts it. */
export async function together(args: string[]): Promise<number> {
  const { given, positionals } = parse(args, ['topic']);
  const articleId = required(positionals[0], 'The article', 'review together ARTICLE [--topic TEXT]');
  const waits = await togetherOf(context().store.read, articleId);
  if (!waits) throw new NotFound('There is no such article, or only its address is kept.');
  for (const { proposal, against } of waits.rows) console.log(`${against.length === 0 ? 'safe' : 'look'}  ${proposal.question.claim}${against.map(({ words }) => `\n      ${words}`).join('')}`);
  const safe = waits.rows.filter(({ against }) => against.length === 0);
  if (!given.topic || safe.length === 0) {
    console.log(safe.length === 0 ? 'Nothing is safe to accept without a look. Nothing was changed.' : `Nothing was changed yet. To accept ${plural(safe.length, 'candidate')}: hindcast review together ${articleId} --topic TEXT`);
    return 0;
  }
  await acceptTogether(context(), { articleId, topic: given.topic, candidates: safe.map(({ id, version }) => ({ candidateId: id, version })) });
  console.log(`Published together: ${plural(safe.length, 'candidate')}. Back again with: hindcast review undo`);
  return 0;
}

/** `hindcast review why`: every sentence that is no candidate, with the name of the reason. */
export async function why(args: string[]): Promise<number> {
  const found = await article(required(parse(args, []).positionals[0], 'The article', 'review why ARTICLE'));
  const { text, facts } = found;
  const step = 60_000;
  const places = await candidatePlaces(context().store.read, found.id);
  for (let start = 0; start < text.length; start += step) {
    const part = { start, end: Math.min(text.length, start + step) };
    for (const one of whyNot(asRead({ ...found, ...facts }), part, places)) console.log(`${text.slice(one.start, one.end).replace(/\s+/g, ' ')}\n    ${one.reason}: ${leftWords[one.reason]}`);
  }
  return 0;
}

async function article(id: string) {
  const found = await articleById(context().store.read, id);
  if (found?.text == null) throw new NotFound('There is no such article, or only its address is kept.');
  return { ...found, text: found.text };
}
