import type { Locator, Page } from '@playwright/test';

/** What stands beside the article: its fields, its file, its problems and its changes. */
export class InspectorPane {
  readonly pane: Locator;
  readonly published: Locator;
  readonly quality: Locator;
  readonly title: Locator;
  readonly topics: Locator;
  readonly problems: Locator;

  constructor(page: Page) {
    this.pane = page.getByRole('complementary', { name: 'Inspector' });
    this.published = this.pane.getByRole('switch', { name: 'Published' });
    this.quality = this.pane.getByRole('spinbutton', { name: 'Quality, number' });
    this.title = this.pane.getByRole('textbox', { name: 'Title' });
    this.topics = this.pane.getByRole('list', { name: 'Topics of this article' });
    this.problems = this.pane.getByRole('region', { name: 'Problems' });
  }

  /** The way back of the newest change of a field. */
  undo(field: string): Locator {
    return this.pane.getByRole('button', { name: new RegExp(`^Undo ${field}`) }).first();
  }

  /** What is said under a field. */
  field(label: string): Locator {
    return this.pane.getByRole('group', { name: label, exact: true });
  }
}
