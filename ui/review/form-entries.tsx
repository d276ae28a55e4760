import { Entry } from '../action-form.tsx';

/** For a claim that is not of yes or no: which option, how far along an order, or how much; with what was said of it. */
export function FormEntries() {
  return (
    <details>
      <summary>It asks for an option or a number, not yes or no</summary>
      <div className="stack">
      <Entry name="formKind" label="What the question asks" as="select" value="" options={[['', 'Yes or no'], ['options', 'Which of several options'], ['ordered', 'Which of several in an order, dates among them'], ['number', 'A number']]} hint="Then choose “No number” under “How sure”: the chances stand here." />
      <Entry name="options" label="Options, one a line, each with its chance" as="textarea" rows={4} hint="Gemini: 40% — in their order, where they have one. An option “Other” holds the rest." />
      <div className="row wrap">
        <Entry name="rangeLow" label="Least value" />
        <Entry name="rangeHigh" label="Most" hint="Fixed now: it is what the score is measured by." />
        <Entry name="unit" label="Unit" />
      </div>
      <div className="row wrap">
        <Entry name="saidNumber" label="The number that was said" />
        <Entry name="saidLower" label="Or from" />
        <Entry name="saidUpper" label="to" />
        <Entry name="saidLevel" label="Level of that span, per cent" />
      </div>
      </div>
    </details>
  );
}
