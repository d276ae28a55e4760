import { qualityWords, type Quality } from '#domain/resolutions/resolution.ts';
import { plural } from '#domain/predictions/state.ts';
import { capital } from './words.ts';

type Counts = {
  predictions: number; forecasters: number; stated: number; implied: number; none: number;
  yes: number; no: number; annulled: number; open: number;
  evidence: Record<Quality, number>;
};

const meaning: Record<Quality, string> = {
  primary: 'The party’s own page, an official body, or whoever ruled on the bet.',
  press: 'A newspaper, an agency or a trade magazine.',
  copy: 'A mirror, a reposting or a summary of a named original.',
  secondary: 'A blog or small site; some may have been written by a machine.',
  unrated: 'Nobody has said yet.',
};

/** What the record holds here now, and how close its evidence stands to the facts. */
export function RecordTables({ counts: { evidence, ...n } }: { counts: Counts }) {
  const pages = Object.values(evidence).reduce((sum, one) => sum + one, 0);
  const shown = (Object.keys(meaning) as Quality[]).filter((quality) => evidence[quality] > 0);
  return (
    <>
      <p>Here now: {plural(n.predictions, 'prediction')} by {plural(n.forecasters, 'forecaster')}. {n.yes} came true, {n.no} did not, {n.annulled > 0 && `${n.annulled} annulled, `}{n.open} are open or overdue. {n.stated} gave a number, {n.implied} gave words that imply one (a flat “will” among them), {n.none} gave neither.</p>
      <table className="data">
        <caption>{plural(pages, 'page')} of evidence behind the outcomes, by quality mark</caption>
        <thead><tr><th scope="col">Mark</th><th scope="col">Means</th><th scope="col" className="n">Pages</th></tr></thead>
        <tbody>{shown.map((quality) => (
          <tr key={quality}><th scope="row">{capital(qualityWords[quality])}</th><td data-label="Means">{meaning[quality]}</td><td className="n" data-label="Pages">{evidence[quality]}</td></tr>
        ))}</tbody>
      </table>
    </>
  );
}
