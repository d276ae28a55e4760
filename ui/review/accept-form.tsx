import { claimOf, type Claim } from '#domain/predictions/claim-of.ts';
import type { FieldName } from '#domain/predictions/origins.ts';
import { ActionForm, Entry } from '../action-form.tsx';
import { statusQuoWords } from '../words.ts';
import type { CandidateProps } from './candidate.ts';
import { Decision, reviewPath } from './decision.tsx';
import { kindOfCall } from './field-words.ts';
import { CandidateFields } from './forecast-fields.tsx';
import { FormEntries } from './form-entries.tsx';

const precisions = [['day', 'the day'], ['month', 'the month only'], ['year', 'the year only']] as const;
const kinds = Object.entries(kindOfCall);
const bases = [['stated', 'A number in the text'], ['implied', 'Implied by the words'], ['none', 'No number']] as const;

/** Every field that publication needs, filled with what the rules found. What they did not find is empty and asked for. */
export function AcceptForm({ candidate, proposal, origins, topic, topics, forecasters, similar, actions }: CandidateProps) {
  const { question, chance } = proposal;
  const { draft } = candidate;
  const waits = candidate.status === 'pending';
  const guessed = (field: FieldName) => origins.some((origin) => origin.field === field && origin.guess !== null);
  return (
    <ActionForm action={actions.accept} label="Publish" id="accept" at={reviewPath(candidate, 'accept')} instead="Publish mine instead">
      <Decision waits={waits} title="Publish it">
      <CandidateFields candidate={candidate} proposal={proposal} />
      <Entry name="claim" label="Claim" as="textarea" rows={3} value={question.claim} lang={question.language} hint={<>A statement that will turn out true or not.<Without {...claimOf(draft)} lang={question.language} /></>} required />
      <Entry name="criteria" label="What counts as yes" as="textarea" rows={3} value={question.criteria} required />
      <div className="row wrap">
        <Entry name="windowFrom" label="First day" type="date" value={question.windowFrom} guessed={question.windowFrom !== null && guessed('deadline')} />
        <Entry name="windowTo" label="Last day" type="date" value={question.windowTo} guessed={guessed('deadline')} needed />
      </div>
      <p className="hint">{draft.horizon ? <>Deadline as spoken: “<span lang={draft.language}>{draft.horizon.text}</span>”{draft.horizon.inherited && ', taken from the words around it'}.</> : 'The words name no deadline: give a last day and say why, or reject it.'}</p>
      <Entry name="windowBasis" label="Why this last day" called="The reason for this last day" value={question.windowBasis} />
      <Entry name="topic" label="Topic" value={topic} suggestions={topics} hint="One or two levels, such as AI business / IPO." required />
      <div className="row wrap">
        <Entry name="forecaster" label="Who said it" called="The name of the speaker" value={proposal.forecaster.name} suggestions={forecasters} hint={speakerHint(draft.speaker.role)} guessed={guessed('speaker')} required />
        <Entry name="forecasterKind" label="What they are" as="select" value={proposal.forecaster.kind ?? 'person'} options={[['person', 'A person'], ['outlet', 'An outlet'], ['organisation', 'An organisation'], ['model', 'A model']]} />
      </div>
      <Entry name="aliases" label="Other names" called="One of the other names" hint="Separated by commas, in any language." />
      <Entry name="relayedBy" label="Relayed by" called="The name of who relayed it" value={proposal.relayedBy?.name ?? null} hint="Who reported the words, if it was not the speaker." />
      <div className="row wrap">
        <Entry name="basis" label="How sure" as="select" value={chance.basis} options={bases} />
        <Entry name="percent" label="Per cent" called="The chance" value={chance.basis === 'none' ? null : chance.ppm / 10_000} hint="Chance given to the claim." guessed={guessed('probability')} />
        <Entry name="hedge" label="In words" called="The phrase" value={chance.hedge ?? null} lang={draft.language} />
      </div>
      <div className="row wrap">
        <Entry name="madeOn" label="Said on" called="The day it was said" type="date" value={proposal.madeOn} guessed={guessed('madeOn')} required />
        <Entry name="madeOnPrecision" label="Known to" as="select" value={proposal.madeOnPrecision ?? 'day'} options={precisions} />
      </div>
      <FormEntries />
      <details>
        <summary>What it is measured against</summary>
        <div className="stack">
        <p className="hint">Computed from what came true before, unless a market or a rate of the time is given here, before the outcome is known.</p>
        <div className="row wrap">
          <Entry name="referenceKind" label="Reference" as="select" value="" options={[['', 'The computed base rate'], ['market', 'A market or crowd then'], ['rate', 'A base rate, set here']]} />
          <Entry name="referencePercent" label="Its chance, per cent" called="The chance of the reference" />
          <Entry name="referenceSource" label="Where it comes from" called="The source of the reference" />
        </div>
        </div>
      </details>
      <Entry name="statusQuo" label="If nothing happens by the last day" as="select" value={question.statusQuo ?? ''} options={statusQuoWords} hint="Proposed then, never saved by itself." />
      <Entry name="kind" label="Kind" as="select" value={proposal.kind ?? 'forecast'} options={kinds} />
      <Entry name="condition" label="Condition" value={question.condition} lang={draft.language} />
      <Entry name="mergeInto" label="Question" as="select" options={[['', 'A new question'], ...similar.map((one) => [one.questionId, `Merge with: ${one.claim} (until ${one.windowTo})`] as const)]} hint="Choose one that is there already if this says the same." />
      <Entry name="direction" label="If merged, the speaker says" as="select" value={proposal.direction ?? 'yes'} options={[['yes', 'it will happen'], ['no', 'it will not happen']]} />
      <button className="button primary">{waits ? 'Publish' : 'Publish instead'}</button>
      </Decision>
    </ActionForm>
  );
}

/** Which words of the quote the proposed claim leaves out, and where what they tell stands. */
function Without({ without, lang }: Pick<Claim, 'without'> & { lang: string }) {
  return without.map(({ words, tells }) => <span key={words}> Without “<span lang={lang}>{words}</span>”: {tells === 'who' ? 'who said it' : 'how sure'} stands below.</span>);
}

function speakerHint(role: 'author' | 'outlet' | 'quoted'): string {
  switch (role) {
    case 'author': return 'The author of the article.';
    case 'outlet': return 'The outlet itself: no author is known.';
    case 'quoted': return 'Quoted in the article.';
  }
}
