import type { Page } from '@playwright/test';

/** Fills the form of an outcome with “annulled: called off”, by labels alone; what the page says of it is in our own words. */
export async function annul(page: Page, says: string): Promise<void> {
  await page.getByLabel('Outcome').selectOption('annulled');
  await page.getByLabel('Why it cannot count').selectOption('cancelled');
  await page.getByLabel('Day it became known').fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel('Address').first().fill('https://exchange.example/notices/7');
  await page.getByLabel('Published by').first().fill('The exchange');
  await page.getByLabel('Published on').first().fill('2026-11-01');
  await page.getByLabel('What it says, in your own words').first().fill(says);
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await page.getByRole('button', { name: 'Keep this outcome' }).click();
}
