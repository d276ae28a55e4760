import type { ReactNode } from 'react';
import type { Day, Precision } from '#domain/articles/day.ts';
import { whoWords } from '#domain/auth/actor-words.ts';
import type { DecidedValue } from '#domain/predictions/forms.ts';
import { againstWindow } from '#domain/resolutions/due.ts';
import type { Judged } from '#domain/resolutions/judged.ts';
import type { PageState } from '#domain/resolutions/page.ts';
import type { Rule } from '#domain/resolutions/question.ts';
import { annulWords, type AnnulReason, type Measured, type Outcome } from '#domain/resolutions/resolution.ts';
import { say, sentences } from '#words/say.ts';
import { basisSaid } from '#domain/articles/basis-words.ts';
import { Words } from './claim.tsx';
import { EvidenceList, type Evidence } from './evidence.tsx';
import { Link } from './link.tsx';
import { OnlyIf } from './only-if.tsx';
import { Rich } from './rich.tsx';
import { Moment, When } from './when.tsx';
import { langOf, listWords } from './words.ts';

export type Decision = {
  id: string;
  outcome: Outcome | 'reopened' | 'disputed';
  /** Parts per million that came true, of a “partly”. */
  share: number | null;
  /** What it came to, where the question asks for an option or a number. */
  value: DecidedValue | null;
  annulReason: AnnulReason | null;
  /** Of a dispute: what the second editor holds to be right; null for “it cannot be said yet”. */
  proposed: Outcome | null;
  happenedOn: Day | null;
  measured: Measured | null;
  /** The condition that brought it about. */
  causedBy: string | null;
  questionVersion: number;
  knownOn: Day | null;
  knownOnPrecision: Precision | null;
  knownOnBasis: string | null;
  note: string | null;
  recordedAt: string;
  recordedBy: string;
  /** Of a settled dispute: whose judgement it left standing. */
  judged: Judged | null;
  evidence: readonly Evidence[];
  confirmations: readonly { byId: string; by: string; at: string; note: string | null }[];
};

/** What a decision is read against: the window, the rules by version, what is kept of its pages. */
export type Around = { version: number; windowFrom: Day | null; windowTo: Day; rules: ReadonlyMap<number, Rule>; pages: ReadonlyMap<string, PageState> };

/** When it became known, who recorded it, a remark, how far off it was, who agreed, the evidence, and the rule that stood. `off` compares what came with what was said. */
export function DecisionFacts({ decision, around, off = [] }: { decision: Decision; around: Around; off?: readonly string[] }) {
  const { outcome, annulReason, happenedOn, causedBy, knownOn, knownOnPrecision, knownOnBasis, recordedAt, recordedBy, evidence, confirmations, judged } = decision;
  const note = judged ? judged.note : decision.note;
  const known = knownOn !== null && outcome !== 'disputed';
  return (
    <>
      {outcome === 'annulled' && annulReason && <p>{say('Why: {reason}.', { reason: say(annulWords[annulReason]) })}{causedBy && <> <Link href={`/questions/${causedBy}`}>{say('The condition')}</Link></>}</p>}
      {happenedOn && <p><Rich of="It happened on {day}: {against}." day={<When day={happenedOn} />} against={againstWindow(happenedOn, around)} /></p>}
      {off.map((one) => <p key={one}>{one}</p>)}
      {note && <p lang={langOf(note)}>{note}</p>}
      <p className="small muted">
        {known && <>{knownOnBasis ? <Rich of="Known {day} ({basis})" day={<When day={knownOn} precision={knownOnPrecision} />} basis={basisSaid(knownOnBasis)} /> : <Rich of="Known {day}" day={<When day={knownOn} precision={knownOnPrecision} />} />} · </>}
        <Rich of={known ? 'recorded {at} by {name}' : 'Recorded {at} by {name}'} at={<Moment at={judged?.at ?? recordedAt} />} name={<Words text={whoWords(judged?.by ?? recordedBy)} />} />
        {confirmations.length > 0 && <> · {say('confirmed by {names}', { names: listWords(confirmations.map(({ by }) => whoWords(by))) })}</>}
      </p>
      {judged && <p className="small muted"><Remarked note={decision.note}><Rich of={settledWords[judged.how]} at={<Moment at={recordedAt} />} name={<Words text={whoWords(recordedBy)} />} /></Remarked></p>}
      {confirmations.map(({ byId, by, note: why }) => why && <p key={byId} className="small"><Remarked note={why}>{whoWords(by, 'first')}</Remarked></p>)}
      {evidence.length > 0 && <EvidenceList evidence={evidence} pages={around.pages} />}
      <RuleThen rule={around.rules.get(decision.questionVersion)} now={around.rules.get(around.version)} />
    </>
  );
}

const settledWords = sentences({ 'taken back': 'Disputed, and the dispute taken back {at} by {name}', 'gave way': 'Disputed, and given way {at} by {name}', 'settled': 'Disputed, and settled {at} by {name}' }) satisfies Record<Judged['how'], string>;

/** Who, with what they remarked, if anything. */
function Remarked({ note, children }: { note: string | null; children: ReactNode }) {
  return note ? <Rich of="{name}: {words}" name={children} words={<span lang={langOf(note)}>{note}</span>} /> : children;
}

/** The words by which it was decided, where they are others now. */
function RuleThen({ rule, now }: { rule: Rule | undefined; now: Rule | undefined }) {
  if (!rule || !now || (rule.criteria === now.criteria && rule.windowTo === now.windowTo && rule.claim === now.claim && rule.condition === now.condition)) return null;
  return (
    <details>
      <summary>{say('What counted when this was decided')}</summary>
      <p lang={langOf(rule.claim)}>{rule.claim}</p>
      <p lang={langOf(rule.criteria)}>{rule.criteria}</p>
      {rule.condition && <OnlyIf condition={rule.condition} />}
      <p className="small muted"><Rich of="Last day: {day}. That was version {then} of the question; it is version {now} now." day={<When day={rule.windowTo} />} then={rule.version} now={now.version} /></p>
    </details>
  );
}
