import { Entry } from '../action-form.tsx';
import { choices } from '../words.ts';
import { say, sentences } from '#words/say.ts';

const asks = sentences({ '': 'Yes or no', 'options': 'Which of several options', 'ordered': 'Which of several in an order, dates among them', 'number': 'A number' });

/** For a claim that is not of yes or no: which option, how far along an order, or how much; with what was said of it. */
export function FormEntries() {
  return (
    <details>
      <summary>{say('It asks for an option or a number, not yes or no')}</summary>
      <div className="stack">
      <Entry name="formKind" label={say('What the question asks')} as="select" value="" options={choices(asks)} hint={say('Then choose “No number” under “How sure”: the chances stand here.')} />
      <Entry name="options" label={say('Options, one a line, each with its chance')} called={say('Each option')} as="textarea" rows={4} hint={say('Gemini: 40% — in their order, where they have one. An option “Other” holds the rest.')} />
      <div className="row wrap">
        <Entry name="rangeLow" label={say('Least value')} called={say('The least value')} />
        <Entry name="rangeHigh" label={say('Most')} called={say('The greatest value')} hint={say('Fixed now: it is what the score is measured by.')} />
        <Entry name="unit" label={say('Unit')} called={say('The unit')} />
      </div>
      <div className="row wrap">
        <Entry name="saidNumber" label={say('The number that was said')} />
        <Entry name="saidLower" label={say('Or from')} called={say('The start of the span')} />
        <Entry name="saidUpper" label={say('to')} called={say('The end of the span')} />
        <Entry name="saidLevel" label={say('Level of that span, per cent')} called={say('The level of the span')} />
      </div>
      </div>
    </details>
  );
}
