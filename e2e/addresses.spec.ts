import { expect, test } from './fixtures.ts';
import { publishedCall } from './harbour.ts';
import { article, ingest } from './ten-candidates.ts';

test('an address that says a thing twice, or something without a meaning, leads to its page and not to an error', async ({ signedIn: page, app }) => {
  const { forecastId, questionId } = await publishedCall(page, app);
  const review = `/review/${ingest(app, article)}`;
  const addresses = [
    ...[`/predictions/${forecastId}`, `/questions/${questionId}`, '/due', '/settings', '/sources', review].flatMap((path) => [`${path}?done=constructor`, `${path}?done=edited&done=kept`]),
    `${review}?was=a&was=b`, `${review}?c=a&c=b&part=1&part=2&reread=1&reread=2&known=1&known=2`, '/review?q=a&q=b', '/articles/new?url=a&url=b', `/questions/${questionId}/condition?from=a&from=b&q=c&q=d`, '/sign-in?next=/due&next=/review&error=a&error=b',
    '/invitation?token=a&token=b', '/reset?token=a&token=b',
  ];
  for (const address of addresses) expect((await page.request.get(app.url + address)).status(), address).toBe(200);
});

test('a program whose filter cannot be read is told so, and is not answered as if it had asked for everything', async ({ signedIn: page, app }) => {
  for (const [address, name] of [['due?reason=overdu', 'reason'], ['due?days=soon', 'days'], ['trail?after=abc', 'after']] as const) {
    const answer = await page.request.get(`${app.url}/api/v1/${address}`);
    expect(answer.status(), address).toBe(422);
    expect((await answer.json() as { error: { fields: object } }).error.fields).toEqual({ [name]: 'cannot be read' });
  }
  expect((await page.request.get(`${app.url}/api/v1/due?reason=overdue`)).status()).toBe(200);
});
