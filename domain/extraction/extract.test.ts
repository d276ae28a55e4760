import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaType } from '#domain/articles/article.ts';
import { draft as schema } from './draft.ts';
import { extract } from './extract.ts';
import { reasons } from './rejections.ts';

const from = (text: string, mediaType: MediaType = 'text/plain', publishedOn: string | null = '2025-12-08') =>
  extract({ text, mediaType, publishedOn, author: 'Mara Quill', outlet: 'The Lantern' });

test('nothing comes of nothing', () => {
  for (const text of ['', ' \n\n ', '\u{1F600}', '|||', '---\n---']) assert.deepEqual(from(text, 'text/markdown').drafts, []);
});

test('offsets hold among emoji, full-width letters, Windows line ends and a byte-order mark', () => {
  const text = '\ufeff\u{1F680}\u{1F680} Big news\r\n\r\n\u{1F4C8} Oil will reach $100 by June 2026. \u{1F600}\r\n\r\n預計ＡＢＣ公司２０２６年將上市。𠮷野家會在明年三月前開店。\r\n';
  const { drafts } = from(text);
  assert.equal(drafts.length, 3);
  for (const draft of drafts) {
    assert.equal(text.slice(draft.start, draft.end), draft.quote);
    schema.parse(draft);
  }
});

test('time grows with the length, not with its square: one line without an end', () => {
  for (const piece of ['a ', 'will by 2030 if ', '如果会', 'A. ', '1,', '2026年', '**', '[x](y) ', '| ', 'Ab Cd said ', 'it will by 2027, and that ', '王若，']) {
    const work = (size: number) => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const start = process.cpuUsage().user;
      from(text, 'text/markdown');
      return process.cpuUsage().user - start;
    };
    work(20_000);
    // Twenty times the text; a square would take four hundred times the work. Processor time, not the clock on the wall.
    assert.ok(work(600_000) < 120 * Math.max(work(30_000), 4_000), piece);
  }
});

test('a column head lends its horizon to the cells below it', () => {
  const { drafts } = from('| Area | Next 2 years |\n|---|---|\n| Rail | Fares rise 10% across the network. |\n', 'text/markdown');
  assert.equal(drafts.length, 1);
  assert.equal(drafts[0]?.horizon?.relative?.to, 'P2Y');
  assert.equal(drafts[0]?.horizon?.inherited, true);
  assert.deepEqual(drafts[0]?.context.map(({ start, end }) => '| Area | Next 2 years |\n|---|---|\n| Rail |'.slice(start, end)), ['Rail', 'Next 2 years']);
});

test('Markdown marks at the edges and the bold label of an item are no part of a quote', () => {
  const { drafts } = from('1. **No sailing this winter.** The ferry will be sold by 2027.\n2. **The pier will be closed by 2028.**\n3. **A merger?** The *Aurora* line will merge by 2029.\n', 'text/markdown');
  assert.deepEqual(drafts.map((draft) => draft.quote), ['The ferry will be sold by 2027.', 'The pier will be closed by 2028.', 'The *Aurora* line will merge by 2029.']);
});

test('a percentage under "chance of" is a probability of what the column names', () => {
  const { drafts } = from('| Line | Chance of a sale by 2027 |\n|---|---|\n| Aurora | **71%** |\n', 'text/markdown');
  assert.deepEqual(drafts.map((draft) => [draft.quote, draft.horizon?.window?.to, draft.probability.basis === 'stated' && draft.probability.ppm, draft.quantity]), [['71%', '2027-12-31', 710_000, null]]);
});

test('a list takes its time from its introduction', () => {
  const { drafts } = from('By 2028 we expect the following:\n\n1. Norland joins the union.\n2. The ferry line is sold to a private owner.\n');
  assert.deepEqual(drafts.map((draft) => draft.horizon?.window?.to), ['2028-12-31', '2028-12-31']);
});

test('under "what will not happen" a list is denied', () => {
  const { drafts } = from('# Predictions for 2026\n\n## What will not happen\n\n- Apple buys a film studio.\n', 'text/markdown');
  assert.deepEqual(drafts.map((draft) => draft.polarity), ['deny']);
});

test('the sentence before lends its deadline only to one that goes on with it', () => {
  const { drafts } = from('The merger will close by March 2026. It will create the largest port in Europe. Coffee will get dearer.');
  assert.deepEqual(drafts.map((draft) => draft.horizon?.window?.to ?? null), ['2026-03-31', '2026-03-31', null]);
});

test('a condition is kept apart from the claim, "even if" is none', () => {
  const { drafts } = from('If the strike lasts until May, output will fall 5% in 2026. Even if it ends sooner, the plant will close by 2027.');
  assert.deepEqual(drafts.map((draft) => draft.condition), ['If the strike lasts until May', null]);
  assert.deepEqual(drafts.map((draft) => draft.horizon?.window?.to), ['2026-12-31', '2027-12-31']);
});

test('negation turns the side, whatever its form', () => {
  const sides = from("The bill won't pass this year. No carmaker will meet the 2027 target. The ban is unlikely to be lifted by 2028. 明年不会降息。2027年前还不上这笔债。").drafts.map((draft) => draft.polarity);
  assert.deepEqual(sides, ['deny', 'deny', 'deny', 'deny', 'deny']);
});

test('the same prediction said twice is one draft with two places', () => {
  const { drafts } = from('厂里传来消息，明年出口增幅也许只有个位数。别的没说。王建国表示，明年出口增幅或许是个位数。');
  assert.equal(drafts.length, 1);
  assert.equal(drafts[0]?.also.length, 1);
  assert.equal(drafts[0]?.speaker.name, '王建国');
});

test('who speaks: the one named, the one a pronoun points to, else the author', () => {
  const { drafts } = from('Union chief Ana Ruiz said the mine will reopen in 2026. She predicted that wages would rise 8% by 2027. The harbour will be sold in 2028.');
  assert.deepEqual(drafts.map((draft) => [draft.speaker.name, draft.speaker.role, draft.speaker.via]), [
    ['Ana Ruiz', 'quoted', 'Mara Quill'],
    ['Ana Ruiz', 'quoted', 'Mara Quill'],
    ['Mara Quill', 'author', null],
  ]);
});

test('a stated number is kept as stated, a hedge as implied, a mere "could" as no number', () => {
  const { drafts } = from('There is a 20% chance that the bridge opens by 2027. The tunnel will probably open by 2027. The station could open by 2027.');
  assert.deepEqual(drafts.map((draft) => [draft.probability.basis, draft.probability.basis === 'none' ? null : draft.probability.ppm]), [['stated', 200_000], ['implied', 700_000], ['none', null]]);
});

test('look-alikes are turned away with a reason that has words', () => {
  const cases: [string, keyof typeof reasons][] = [
    ['Will the bank cut rates in 2026?', 'question'],
    ['Nobody knows whether the bank will cut rates.', 'whether'],
    ['Prices will usually rise in spring.', 'habit'],
    ['You will find the figures below.', 'about-the-text'],
    ['Any single mistake could ruin them.', 'hypothetical'],
    ['She plans to rest.', 'plan-without-outcome'],
    ['明年会不会降息？', 'question'],
    ['新人通常会迟到。', 'habit'],
    ['他可能已经走了。', 'present-guess'],
    ['我们准备改进流程。', 'plan-without-outcome'],
    ['所谓牛市，意思就是大家会买。', 'definition'],
  ];
  for (const [text, reason] of cases) {
    const { drafts, rejected } = from(text);
    assert.deepEqual(drafts.map((draft) => draft.quote), [], text);
    assert.equal(rejected[0]?.reason, reason, text);
    assert.ok(reasons[reason].length > 10);
  }
});

test('what follows "Further reading" predicts nothing', () => {
  const { drafts, rejected } = from('The port will close in 2027.\n\nFurther Reading\n\nGold will hit $9,000 by 2028.\n');
  assert.equal(drafts.length, 1);
  assert.deepEqual(rejected.map((one) => one.reason), ['clutter']);
});

test('Japanese and French are left alone', () => {
  assert.deepEqual(from('来年は株価が上がるでしょう。2026年までに実現する。').drafts, []);
  assert.deepEqual(from('Le gouvernement va augmenter les impôts pour 2026 et la dette sera de 100 % du PIB dans les années qui viennent.').drafts, []);
});

test('a chance in a line of its own is that of the numbered prediction above, and the list below only gives reasons', () => {
  const text = '# Predictions for the port in 2027\n\n## Prediction 1: The west quay will close by June\n\n**Confidence: 90%**\n\nLook at what has left already:\n\n- **Crane two**: a steel gantry with a 40 tonne hook\n- **The ferry**: a boat that carries 12 cars\n';
  const { drafts } = extract({ text, mediaType: 'text/markdown', publishedOn: '2026-12-20', author: null, outlet: null });
  assert.deepEqual(drafts.map(({ quote, probability }) => [quote, probability.basis === 'none' ? null : probability.ppm]), [['The west quay will close by June', 900_000]]);
});

test('claims that differ in their figure alone are no restatements', () => {
  const text = '# Predictions for 2027\n\n- Over 100,000 containers pass the west quay: 90%\n- Over 250,000 containers pass the west quay: 40%\n- The ferry to Harrow stops: 30%\n';
  const { drafts } = extract({ text, mediaType: 'text/markdown', publishedOn: '2026-12-20', author: null, outlet: null });
  assert.deepEqual(drafts.map(({ probability }) => (probability.basis === 'none' ? null : probability.ppm)), [900_000, 400_000, 300_000]);
});

test('a table takes the time of the line that introduces it, and teasers of other stories are left', () => {
  const text = 'Snow\n\nThe office gives these totals through 13 October 2026:\n\n| Town | Snow |\n|---|---|\n| Ellery | 43 cm |\n\n**READ MORE:** The quay will close in 2027 >\n';
  const { drafts } = extract({ text, mediaType: 'text/markdown', publishedOn: '2026-10-12', author: null, outlet: null });
  assert.deepEqual(drafts.filter(({ quote }) => !quote.endsWith(':')).map(({ quote, horizon }) => [quote, horizon?.window?.to]), [['43 cm', '2026-10-13']]);
});

test('the second of two chances in one sentence is a chance like the first', () => {
  const { drafts } = extract({ text: 'Futures price in a 20% probability of a cut this week and roughly 55% by the end of May.', mediaType: 'text/plain', publishedOn: '2026-03-02', author: null, outlet: null });
  assert.deepEqual(drafts.map(({ probability, quantity, horizon }) => [probability.basis === 'stated' && probability.ppm, quantity, horizon?.window?.to]), [[200_000, null, '2026-03-08'], [550_000, null, '2026-05-31']]);
});
