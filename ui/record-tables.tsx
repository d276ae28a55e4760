import { qualityWords, type Quality } from '#domain/resolutions/resolution.ts';
import { counted, joined, say, sentences, type Plain } from '#words/say.ts';
import { capital } from './words.ts';

type Counts = {
  predictions: number; forecasters: number; stated: number; implied: number; none: number;
  yes: number; no: number; annulled: number; open: number;
  evidence: Record<Quality, number>;
};

const meaning: Record<Quality, Plain> = sentences({
  primary: 'The party’s own page, an official body, or whoever ruled on the bet.',
  press: 'A newspaper, an agency or a trade magazine.',
  copy: 'A mirror, a reposting or a summary of a named original.',
  secondary: 'A blog or small site; some may have been written by a machine.',
  unrated: 'Nobody has said yet.',
});

/** What the record holds here now, and how close its evidence stands to the facts. */
export function RecordTables({ counts: { evidence, ...n } }: { counts: Counts }) {
  const pages = Object.values(evidence).reduce((sum, one) => sum + one, 0);
  const shown = (Object.keys(meaning) as Quality[]).filter((quality) => evidence[quality] > 0);
  return (
    <>
      <p>{joined(
        say('Here now: {predictions} by {forecasters}.', { predictions: counted(n.predictions, '{n} prediction', '{n} predictions'), forecasters: counted(n.forecasters, '{n} forecaster', '{n} forecasters') }),
        n.annulled > 0 ? say('{yes} came true, {no} did not, {annulled} annulled, {open} are open or overdue.', n) : say('{yes} came true, {no} did not, {open} are open or overdue.', n),
        say('{stated} gave a number, {implied} gave words that imply one (a flat “will” among them), {none} gave neither.', n),
      )}</p>
      <table className="data">
        <caption>{counted(pages, '{n} page of evidence behind the outcomes, by quality mark', '{n} pages of evidence behind the outcomes, by quality mark')}</caption>
        <thead><tr><th scope="col">{say('Mark')}</th><th scope="col">{say('Means')}</th><th scope="col" className="n">{say('Pages')}</th></tr></thead>
        <tbody>{shown.map((quality) => (
          <tr key={quality}><th scope="row">{capital(say(qualityWords[quality]))}</th><td data-label={say('Means')}>{say(meaning[quality])}</td><td className="n" data-label={say('Pages')}>{evidence[quality]}</td></tr>
        ))}</tbody>
      </table>
    </>
  );
}
