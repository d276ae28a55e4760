import { roles } from '#domain/auth/actor.ts';
import { rejectReasonWords } from '#domain/candidates/reason-words.ts';
import { stanceWords } from '#domain/resolutions/aftermath.ts';
import { counted, say, sentences, type Plain } from '#words/say.ts';
import { inWords, outcomeWords } from './values.ts';

export type Detail = Record<string, unknown>;

/** One kind of thing that happens: the action as events name it, how a list of choices calls it, and what somebody did, in words that follow their name. With `open`, the action goes on after these words. */
export type Verb = { action: string; label: Plain; open?: true; did: (detail: Detail, rest: string) => string };

const n = (value: unknown): number => (typeof value === 'number' ? value : 0);
const isText = (value: unknown): value is string => typeof value === 'string';
const plain = (action: string, label: Plain, did: Plain): Verb => ({ action, label, did: () => say(did) });

const KEPT_AS_FOUND: Verb = { action: 'accepted', label: 'kept as it was found', did: ({ found }) => keptWords(found) };

/** Every verb of the trail, by the kind of thing it is done to. A test keeps them complete. */
export const VERBS: Readonly<Record<string, readonly Verb[]>> = {
  prediction: [
    plain('published', 'published', 'published the prediction'),
    plain('withdrawn', 'withdrawn', 'withdrew the prediction: it is kept, but neither shown nor scored'),
    { action: 'after the miss: ', label: 'what was said after a miss', open: true, did: (_, rest) => say('noted that, after the miss, the forecaster {did}', { did: inWords(stanceWords, rest) }) },
  ],
  question: [
    { action: 'edited', label: 'worded anew', did: ({ version }) => (typeof version === 'number' ? say('reworded the question (version {n})', { n: version }) : say('reworded the question')) },
    { action: 'resolved ', label: 'decided', open: true, did: (_, rest) => say('decided the question: {outcome}', { outcome: outcomeWords(rest) }) },
    plain('reopened', 'opened again', 'opened the question again'),
    plain('confirmed', 'confirmed', 'looked at the evidence and confirmed the outcome'),
    { action: 'disputed', label: 'disputed', did: ({ proposed }) => (isText(proposed) ? say('disputed the outcome and says “{outcome}”', { outcome: outcomeWords(proposed) }) : say('disputed the outcome')) },
    { action: 'dispute settled: ', label: 'dispute settled', open: true, did: (_, rest) => say('settled the dispute: {outcome}', { outcome: outcomeWords(rest) }) },
    { action: 'dispute taken back: ', label: 'dispute taken back', open: true, did: (_, rest) => say('took the dispute back: {outcome}', { outcome: outcomeWords(rest) }) },
    { action: 'gave way in the dispute: ', label: 'gave way in a dispute', open: true, did: (_, rest) => say('gave way in the dispute: {outcome}', { outcome: outcomeWords(rest) }) },
    { action: 'noted', label: 'evidence noted', did: ({ evidence }) => counted(Array.isArray(evidence) ? evidence.length : 0, 'noted how things stand, with {n} piece of evidence', 'noted how things stand, with {n} pieces of evidence') },
    plain('page kept', 'page of evidence kept', 'kept the page behind the evidence'),
    plain('page not kept', 'page of evidence not kept', 'tried to keep the page behind the evidence, and could not'),
    { action: 'put off until ', label: 'put off', open: true, did: () => say('put the question off') },
    plain('no longer put off', 'no longer put off', 'took the question up again'),
    plain('made as a condition', 'made as a condition', 'made the question, as the condition of another'),
    plain('put under a condition', 'put under a condition', 'made the question depend on another'),
    plain('freed of its condition', 'freed of its condition', 'freed the question of its condition'),
    plain('annulled by its condition', 'annulled by its condition', 'annulled the question with what decided its condition'),
    plain('opened again by its condition', 'opened again by its condition', 'opened the question again with what changed its condition'),
  ],
  candidate: [
    plain('brought up to date', 'brought up to date', 'brought the words up to date by newer rules'),
    plain('made', 'marked in an article', 'marked the words as a possible prediction'),
    plain('published', 'accepted', 'accepted the words as a prediction'),
    plain('merged', 'joined to a question', 'joined the words to a question that was there'),
    { action: 'rejected', label: 'turned down', did: ({ reason }) => (isText(reason) ? say('turned the words down: {reason}', { reason: inWords(rejectReasonWords, reason).toLowerCase() }) : say('turned the words down')) },
    plain('taken back', 'decision taken back', 'took the decision on the words back'),
  ],
  article: [
    { action: 'taken in', label: 'taken in', did: ({ candidates }) => counted(n(candidates), 'took the article in; {n} possible prediction found', 'took the article in; {n} possible predictions found') },
    plain('cited', 'cited', 'named the article, of which only the address is kept'),
    plain('told', 'told what it does not say', 'told what the article does not say of itself'),
    { action: 'read again', label: 'read again', did: readAgainWords },
    { action: 'second reading begun', label: 'second reading begun', did: ({ model }) => (isText(model) ? say('asked {model} for a second reading', { model }) : say('asked a model for a second reading')) },
    { action: 'second reading ended', label: 'second reading ended', did: secondReadingWords },
  ],
  forecaster: [plain('named', 'given a further name', 'gave the forecaster a further name')],
  collection: [
    { action: 'loaded', label: 'loaded', did: ({ predictions }) => counted(n(predictions), 'loaded the collection: {n} prediction', 'loaded the collection: {n} predictions') },
    { action: 'taken out', label: 'taken out', did: ({ predictions }) => counted(n(predictions), 'took the collection out: {n} prediction', 'took the collection out: {n} predictions') },
    { action: 'brought back', label: 'brought back', did: ({ predictions }) => counted(n(predictions), 'brought the collection back: {n} prediction', 'brought the collection back: {n} predictions') },
  ],
  standings: [plain('rebuilt', 'computed anew', 'computed all standings anew from the facts')],
  tallies: [plain('rebuilt', 'made anew', 'made the index of similar texts anew')],
  trail: [{ action: 'sealed', label: 'sealed', did: ({ rows, from }) => (from ? counted(n(rows), 'sealed {n} row as found, in a newer form: what changed before that cannot be told', 'sealed {n} rows as found, in a newer form: what changed before that cannot be told')
    : counted(n(rows), 'sealed {n} row as found: what changed before that cannot be told', 'sealed {n} rows as found: what changed before that cannot be told')) }],
  'row': [KEPT_AS_FOUND],
  'private row': [KEPT_AS_FOUND],
  feed: [
    plain('added', 'added', 'added the feed'),
    plain('edited', 'changed', 'changed the feed'),
    plain('moved', 'moved', 'followed the feed to its new address'),
    { action: 'brought', label: 'brought articles', did: ({ queued }) => counted(n(queued), 'found {n} new entry in the feed', 'found {n} new entries in the feed') },
    plain('paused', 'paused', 'stopped asking the feed'),
    plain('resumed', 'asked again', 'began to ask the feed again'),
    plain('removed', 'removed', 'removed the feed; its articles stay'),
  ],
  batch: [
    { action: 'queued', label: 'queued', did: ({ queued }) => counted(n(queued), 'brought {n} text to be read', 'brought {n} texts to be read') },
    { action: 'queued again', label: 'queued again', did: ({ again }) => counted(n(again), 'let {n} text be tried again', 'let {n} texts be tried again') },
    { action: 'stopped', label: 'stopped', did: ({ stopped }) => counted(n(stopped), 'stopped {n} text that waited', 'stopped {n} texts that waited') },
  ],
  user: [
    { action: 'created', label: 'made', did: ({ role }) => (isText(role) ? say('made the account, as {role}', { role: inWords(roles, role) }) : say('made the account')) },
    plain('changed the role', 'role changed', 'changed what the account may do'),
    plain('switched off', 'switched off', 'switched the account off'),
    plain('switched on', 'switched on', 'switched the account on again'),
    plain('renamed', 'renamed', 'changed the name of the account'),
    plain('changed the password', 'password changed', 'changed the password'),
    plain('set a new password by a link', 'password set by a link', 'set a new password by a link'),
    plain('offered a new password', 'link for a new password made', 'made a link for a new password'),
    plain('joined with a provider of sign-in', 'joined with a provider of sign-in', 'joined the account with a provider of sign-in'),
    plain('ended a session', 'session ended', 'ended a session'),
    plain('ended the other sessions', 'other sessions ended', 'ended all other sessions'),
    plain('signed out everywhere', 'signed out everywhere', 'ended every session'),
  ],
  invitation: [
    { action: 'invited', label: 'made', did: ({ role }) => (isText(role) ? say('made an invitation for one {role}', { role: inWords(roles, role) }) : say('made an invitation')) },
    plain('revoked', 'taken back', 'took an invitation back'),
  ],
  reset: [plain('revoked', 'taken back', 'took a link for a new password back')],
  token: [
    { action: 'made', label: 'made', did: ({ name }) => (isText(name) ? say('made the program token “{name}”', { name }) : say('made a program token')) },
    { action: 'revoked', label: 'taken back', did: ({ name }) => (isText(name) ? say('took back the program token “{name}”', { name }) : say('took back a program token')) },
  ],
  setup: [plain('offered', 'offered', 'offered the link that makes the first account')],
};

/** What a list of choices calls each kind. */
export const KIND_WORDS: Readonly<Record<string, Plain>> = sentences({
  prediction: 'Predictions', question: 'Questions', candidate: 'Words in articles', article: 'Articles', forecaster: 'Forecasters', collection: 'Collections', standings: 'Standings', tallies: 'Similar texts',
  trail: 'The trail itself', 'row': 'Changes by other means', 'private row': 'Changes of accounts by other means', feed: 'Feeds', batch: 'Texts brought together', user: 'Accounts', invitation: 'Invitations', reset: 'Links for a new password', token: 'Tokens', setup: 'The first account',
});

function keptWords(found: unknown): string {
  switch (found) {
    case 'added': return say('kept a row as it was found, though it was added by other means than Hindcast');
    case 'deleted': return say('kept a row as it was found, though it was deleted by other means than Hindcast');
    default: return say('kept a row as it was found, though it was changed by other means than Hindcast');
  }
}

function readAgainWords({ added, changed, gone }: Detail): string {
  return say('read the article again by newer rules: {added}, {changed}, {gone}', {
    added: counted(n(added), '{n} new place', '{n} new places'), changed: counted(n(changed), '{n} changed place', '{n} changed places'), gone: counted(n(gone), '{n} place no longer found', '{n} places no longer found'),
  });
}

function secondReadingWords({ agreed, added, status }: Detail): string {
  if (status === 'failed') return say('ended the second reading, which failed');
  return say('ended the second reading: {agreed}, {added}', { agreed: counted(n(agreed), '{n} place seen by both', '{n} places seen by both'), added: counted(n(added), '{n} place by the model alone', '{n} places by the model alone') });
}

/** The verb of an event; the longest that fits, since one may begin like another. */
export function verbOf(kind: string, action: string): Verb | null {
  const fitting = (VERBS[kind] ?? []).filter((verb) => (verb.open ? action.startsWith(verb.action) : action === verb.action));
  return fitting.sort((a, b) => b.action.length - a.action.length)[0] ?? null;
}

/** What somebody did, in words that follow their name. What a later version wrote is told as it stands. */
export function didWords(kind: string, action: string, detail: Detail): string {
  const verb = verbOf(kind, action);
  return verb ? verb.did(detail, action.slice(verb.action.length)) : `${action} (${kind})`;
}
