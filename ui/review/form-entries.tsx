import { Entry } from '../action-form.tsx';

/** For a claim that is not of yes or no: which option, how far along an order, or how much; with what was said of it. */
export function FormEntries() {
  return (
    <details>
      <summary>It asks for an option or a number, not yes or no</summary>
      <div className="stack">
      <Entry name="formKind" label="What the question asks" as="select" value="" options={[['', 'Yes or no'], ['options', 'Which of several options'], ['ordered', 'Which of several in an order, dates among them'], ['number', 'A number']]} hint="Then choose “No number” under “How sure”: the chances stand here." />
      <Entry name="options" label="Options, one a line, each with its chance" called="Each option" as="textarea" rows={4} hint="Gemini: 40% — in their order, where they have one. An option “Other” holds the rest." />
      <div className="row wrap">
        <Entry name="rangeLow" label="Least value" called="The least value" />
        <Entry name="rangeHigh" label="Most" called="The greatest value" hint="Fixed now: it is what the score is measured by." />
        <Entry name="unit" label="Unit" called="The unit" />
      </div>
      <div className="row wrap">
        <Entry name="saidNumber" label="The number that was said" />
        <Entry name="saidLower" label="Or from" called="The start of the span" />
        <Entry name="saidUpper" label="to" called="The end of the span" />
        <Entry name="saidLevel" label="Level of that span, per cent" called="The level of the span" />
      </div>
      </div>
    </details>
  );
}
