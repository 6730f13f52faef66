import { expect, type Locator, type Page } from '@playwright/test';

/** All topics of the library and its taxonomy. */
export class TopicsPage {
  readonly page: Page;
  readonly list: Locator;
  readonly detail: Locator;
  /** A plan, shown before it is written. */
  readonly plan: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('tree', { name: 'Topics' });
    this.detail = page.getByRole('region', { name: 'Topic', exact: true });
    this.plan = page.getByRole('dialog', { name: /Preview/ });
  }

  /** A topic's line: `Harbour`, or `Harbour, 6` with its count. */
  topic(name: string): Locator {
    return this.list.getByRole('treeitem', { name: new RegExp(`^${name}(,|$)`) });
  }

  tab(name: string): Locator {
    return this.page.getByRole('group', { name: 'Which topics' }).getByRole('button', { name });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Shift+T');
    await expect(this.list).toBeFocused();
  }

  /** Writes the plan that is shown. */
  async apply(): Promise<void> {
    await this.plan.getByRole('button', { name: /^Apply/ }).click();
    await expect(this.plan).toBeHidden();
  }
}
