import type { Locator, Page } from '@playwright/test';

/** The stories that several articles tell. */
export class DuplicatesPage {
  readonly list: Locator;
  readonly stories: Locator;
  /** Articles side by side. */
  readonly columns: Locator;

  constructor(page: Page) {
    this.list = page.getByRole('group', { name: 'Stories told more than once' });
    this.stories = this.list.getByRole('region');
    this.columns = page.locator('.compare-column');
  }
}
