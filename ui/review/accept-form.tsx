import { claimOf, type Claim } from '#domain/predictions/claim-of.ts';
import type { FieldName } from '#domain/predictions/origins.ts';
import { ActionForm, Entry } from '../action-form.tsx';
import { Rich } from '../rich.tsx';
import { choices, statusQuoWords } from '../words.ts';
import type { CandidateProps } from './candidate.ts';
import { Decision, reviewPath } from './decision.tsx';
import { kindOfCall, willHappen } from './field-words.ts';
import { CandidateFields } from './forecast-fields.tsx';
import { FormEntries } from './form-entries.tsx';
import { gap, say, sentences } from '#words/say.ts';

const precisions = sentences({ day: 'the day', month: 'the month only', year: 'the year only' });
const bases = sentences({ stated: 'A number in the text', implied: 'Implied by the words', none: 'No number' });
const speakers = sentences({ person: 'A person', outlet: 'An outlet', organisation: 'An organisation', model: 'A model' });
const references = sentences({ '': 'The computed base rate', 'market': 'A market or crowd then', 'rate': 'A base rate, set here' });

/** Every field that publication needs, filled with what the rules found. What they did not find is empty and asked for. */
export function AcceptForm({ candidate, proposal, origins, topic, topics, forecasters, similar, actions }: CandidateProps) {
  const { question, chance } = proposal;
  const { draft } = candidate;
  const waits = candidate.status === 'pending';
  const guessed = (field: FieldName) => origins.some((origin) => origin.field === field && origin.guess !== null);
  return (
    <ActionForm action={actions.accept} label={say('Publish')} id="accept" at={reviewPath(candidate, 'accept')} instead={say('Publish mine instead')}>
      <Decision waits={waits} title={say('Publish it')} otherwise={say('Decide otherwise: publish it')}>
      <CandidateFields candidate={candidate} proposal={proposal} />
      <Entry name="claim" label={say('Claim')} as="textarea" rows={3} value={question.claim} lang={question.language} hint={<>{say('A statement that will turn out true or not.')}<Without {...claimOf(draft)} lang={question.language} /></>} required />
      <Entry name="criteria" label={say('What counts as yes')} as="textarea" rows={3} value={question.criteria} required />
      <div className="row wrap">
        <Entry name="windowFrom" label={say('First day')} type="date" value={question.windowFrom} guessed={question.windowFrom !== null && guessed('deadline')} />
        <Entry name="windowTo" label={say('Last day')} type="date" value={question.windowTo} guessed={guessed('deadline')} needed />
      </div>
      <p className="hint">{!draft.horizon ? say('The words name no deadline: give a last day and say why, or reject it.') : draft.horizon.inherited ? <Rich of="Deadline as spoken: “{words}”, taken from the words around it." words={<span lang={draft.language}>{draft.horizon.text}</span>} />
        : <Rich of="Deadline as spoken: “{words}”." words={<span lang={draft.language}>{draft.horizon.text}</span>} />}</p>
      <Entry name="windowBasis" label={say('Why this last day')} called={say('The reason for this last day')} value={question.windowBasis} />
      <Entry name="topic" label={say('Topic')} value={topic} suggestions={topics} hint={say('One or two levels, such as AI business / IPO.')} required />
      <div className="row wrap">
        <Entry name="forecaster" label={say('Who said it')} called={say('The name of the speaker')} value={proposal.forecaster.name} suggestions={forecasters} hint={speakerHint(draft.speaker.role)} guessed={guessed('speaker')} required />
        <Entry name="forecasterKind" label={say('What they are')} as="select" value={proposal.forecaster.kind ?? 'person'} options={choices(speakers)} />
      </div>
      <Entry name="aliases" label={say('Other names')} called={say('One of the other names')} hint={say('Separated by commas, in any language.')} />
      <Entry name="relayedBy" label={say('Relayed by')} called={say('The name of who relayed it')} value={proposal.relayedBy?.name ?? null} hint={say('Who reported the words, if it was not the speaker.')} />
      <div className="row wrap">
        <Entry name="basis" label={say('How sure')} as="select" value={chance.basis} options={choices(bases)} />
        <Entry name="percent" label={say('Per cent')} called={say('The chance')} value={chance.basis === 'none' ? null : chance.ppm / 10_000} hint={say('Chance given to the claim.')} guessed={guessed('probability')} />
        <Entry name="hedge" label={say('In words')} called={say('The phrase')} value={chance.hedge ?? null} lang={draft.language} />
      </div>
      <div className="row wrap">
        <Entry name="madeOn" label={say('Said on')} called={say('The day it was said')} type="date" value={proposal.madeOn} guessed={guessed('madeOn')} required />
        <Entry name="madeOnPrecision" label={say('Known to')} as="select" value={proposal.madeOnPrecision ?? 'day'} options={choices(precisions)} />
      </div>
      <FormEntries />
      <details>
        <summary>{say('What it is measured against')}</summary>
        <div className="stack">
        <p className="hint">{say('Computed from what came true before, unless a market or a rate of the time is given here, before the outcome is known.')}</p>
        <div className="row wrap">
          <Entry name="referenceKind" label={say('Reference')} as="select" value="" options={choices(references)} />
          <Entry name="referencePercent" label={say('Its chance, per cent')} called={say('The chance of the reference')} />
          <Entry name="referenceSource" label={say('Where it comes from')} called={say('The source of the reference')} />
        </div>
        </div>
      </details>
      <Entry name="statusQuo" label={say('If nothing happens by the last day')} as="select" value={question.statusQuo ?? ''} options={statusQuoWords.map(([key, words]) => [key, say(words)] as const)} hint={say('Only suggested to editors after the last day; nothing is decided by itself.')} />
      <Entry name="kind" label={say('Kind')} as="select" value={proposal.kind ?? 'forecast'} options={choices(kindOfCall)} />
      <Entry name="condition" label={say('Condition')} value={question.condition} lang={draft.language} />
      <Entry name="mergeInto" label={say('Question')} as="select" options={[['', say('A new question')], ...similar.map((one) => [one.questionId, say('Merge with: {claim} (until {day})', { claim: one.claim, day: one.windowTo })] as const)]} hint={say('Choose one that is there already if this says the same.')} />
      <Entry name="direction" label={say('If merged, the speaker says')} as="select" value={proposal.direction ?? 'yes'} options={choices(willHappen)} />
      <button className="button primary">{waits ? say('Publish') : say('Publish instead')}</button>
      </Decision>
    </ActionForm>
  );
}

/** Which words of the quote the proposed claim leaves out, and where what they tell stands. */
function Without({ without, lang }: Pick<Claim, 'without'> & { lang: string }) {
  return without.map(({ words: left, tells }) => {
    const words = <span lang={lang}>{left}</span>;
    return <span key={left}>{gap()}{tells === 'who' ? <Rich of="Left out: “{words}” (who said it is asked below)." words={words} /> : <Rich of="Left out: “{words}” (how sure is asked below)." words={words} />}</span>;
  });
}

function speakerHint(role: 'author' | 'outlet' | 'quoted'): string {
  switch (role) {
    case 'author': return say('The author of the article.');
    case 'outlet': return say('The outlet itself: no author is known.');
    case 'quoted': return say('Quoted in the article.');
  }
}
