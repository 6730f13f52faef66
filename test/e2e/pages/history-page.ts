import { expect, type Locator, type Page } from '@playwright/test';

/** Every change, with its way back. */
export class HistoryPage {
  readonly page: Page;
  readonly button: Locator;
  readonly list: Locator;
  readonly files: Locator;

  constructor(page: Page) {
    this.page = page;
    this.button = page.getByRole('banner').getByRole('button', { name: /^Changes/ });
    this.list = page.getByRole('grid', { name: 'Changes' });
    this.files = page.getByRole('region', { name: 'Files of this change' });
  }

  /** The changes in the list, newest first. */
  get entries(): Locator {
    return this.list.locator('[role=row][data-entry]');
  }

  entry(label: string | RegExp): Locator {
    return this.entries.filter({ hasText: label });
  }

  /** What is said of the change that is shown. */
  detail(label: string | RegExp): Locator {
    return this.page.getByRole('region', { name: label });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('h');
    await expect(this.list).toBeFocused();
  }
}
