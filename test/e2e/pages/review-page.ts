import { expect, type Locator, type Page } from '@playwright/test';

/** The queue in which articles are decided upon one by one. */
export class ReviewPage {
  readonly page: Page;
  /** The article that is shown. */
  readonly article: Locator;
  readonly panel: Locator;
  readonly decisions: Locator;
  readonly facts: Locator;
  readonly end: Locator;
  readonly pinned: Locator;

  constructor(page: Page) {
    this.page = page;
    this.article = page.getByRole('region', { name: 'Article to review' });
    this.panel = page.getByRole('complementary', { name: 'Decision' });
    this.decisions = page.getByRole('region', { name: 'Last decisions' }).getByRole('listitem');
    this.facts = page.locator('.queue-head');
    this.end = page.getByRole('heading', { name: /Everything in this queue is decided|The end of the queue/ });
    this.pinned = page.getByRole('region', { name: 'Pinned article' });
  }

  /** Waits until this article is the one to decide upon, with the keys on it. */
  async shows(title: string): Promise<void> {
    await expect(this.article.getByRole('heading', { name: title })).toBeVisible();
    await expect(this.article).toBeFocused();
  }
}
