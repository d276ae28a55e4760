import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { corp } from './corp.ts';
import { groupCalls } from './counts.ts';
import { rocArea } from './discrimination.ts';
import { normalCdf } from './normal.ts';
import { spiegelhalter } from './spiegelhalter.ts';
import { besideCheckout, csvRows, near, nearCorp, type CorpFigures } from './testing.ts';

type Expected = {
  published: { EMOS: CorpFigures; abs_tol: CorpFigures };
  abs_tol_recomputed: number;
  recomputed: Record<string, { n: number; corp: CorpFigures; auc: number; spiegelhalter_z: number; spiegelhalter_p: number; pav_blocks: { x_min: number; x_max: number; n: number; cep: number }[] }>;
};

const data = besideCheckout('niamey_corp', 'precip_Niamey_2016.csv');
const expectations = besideCheckout('niamey_corp', 'expected_corp_niamey.json');
const read = () => JSON.parse(readFileSync(expectations.file, 'utf8')) as Expected;
const groupsFor = (method: string) => groupCalls(csvRows(data.file).map((day) => ({ chance: Number(day[method]), outcome: Number(day['obs']) })));

for (const method of ['Logistic', 'EMOS', 'ENS', 'EPC']) {
  test(`rain in Niamey, 92 days, ${method}: score, blocks, ROC area and Spiegelhalter's z`, { skip: data.skip }, () => {
    const { recomputed: { [method]: expected }, abs_tol_recomputed: tolerance } = read();
    const groups = groupsFor(method);
    const fitted = corp(groups)!;
    assert.equal(fitted.blocks.reduce((n, b) => n + b.n, 0), expected!.n);
    nearCorp(fitted, expected!.corp, method, tolerance);
    assert.deepEqual(fitted.blocks.map(({ min, max, n }) => [min, max, n]), expected!.pav_blocks.map((b) => [b.x_min, b.x_max, b.n]));
    expected!.pav_blocks.forEach(({ cep }, i) => near(fitted.blocks[i]!.cep, cep, `block ${i}`, tolerance));
    near(rocArea(groups), expected!.auc, 'AUC', tolerance);
    // The expected z counts what happened against a chance of 1 although it adds no variance; here, chances of 0 and 1 are left out.
    const { z, variance } = spiegelhalter(groups)!;
    const impossible = groups.filter((g) => g.chance === 1).reduce((sum, g) => sum + g.n - g.y, 0);
    assert.equal(impossible, method === 'ENS' ? 6 : 0);
    const whole = z + impossible / Math.sqrt(variance);
    near(whole, expected!.spiegelhalter_z, 'z', tolerance);
    // By its share, because one of them is 5e-20.
    near((2 * normalCdf(-Math.abs(whole))) / expected!.spiegelhalter_p, 1, 'p', tolerance);
    if (impossible === 0) near(spiegelhalter(groups)!.p, expected!.spiegelhalter_p, 'p', tolerance);
  });
}

test('rain in Niamey: EMOS as its authors print it', { skip: data.skip }, () => {
  const { EMOS: printed, abs_tol: digits } = read().published;
  const { meanScore, miscalibration, discrimination, uncertainty } = corp(groupsFor('EMOS'))!;
  near(meanScore, printed.mean_score, 'mean score', digits.mean_score);
  near(miscalibration, printed.miscalibration, 'MCB', digits.miscalibration);
  near(discrimination, printed.discrimination, 'DSC', digits.discrimination);
  near(uncertainty, printed.uncertainty, 'UNC', digits.uncertainty);
});
