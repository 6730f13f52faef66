import { expect, type Locator, type Page } from '@playwright/test';

/** The quality lens, as an editor sees and drives it. */
export class LensPage {
  readonly page: Page;
  readonly threshold: Locator;
  readonly qualityFrom: Locator;
  readonly qualityTo: Locator;
  readonly dateFrom: Locator;
  readonly wouldPublish: Locator;
  readonly wouldUnpublish: Locator;
  readonly providers: Locator;

  constructor(page: Page) {
    this.page = page;
    this.threshold = page.getByRole('slider', { name: 'Publish from this quality' });
    this.qualityFrom = page.getByRole('slider', { name: 'Quality from' });
    this.qualityTo = page.getByRole('slider', { name: 'Quality to' });
    this.dateFrom = page.getByRole('slider', { name: 'Publication date from' });
    this.wouldPublish = page.getByRole('region', { name: 'Would be published' }).locator('output');
    this.wouldUnpublish = page.getByRole('region', { name: 'Would be unpublished' }).locator('output');
    this.providers = page.getByRole('table', { name: 'Providers' });
  }

  /** Opens the lens with its key and waits for its charts. */
  async open(): Promise<void> {
    await this.page.keyboard.press('l');
    await expect(this.qualityFrom).toBeVisible();
  }
}
