import type { Locator, Page } from '@playwright/test';

/** The first screen. */
export class WelcomePage {
  readonly heading: Locator;
  readonly demo: Locator;
  /** Web host: where a path is typed. */
  readonly path: Locator;
  readonly open: Locator;
  /** Electron: what asks the system for a folder. */
  readonly choose: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: 'The curation desk for a folder of Markdown articles' });
    this.demo = page.getByRole('button', { name: 'Try the demo library' });
    this.path = page.getByRole('textbox', { name: 'Folder on this machine' });
    this.open = page.getByRole('button', { name: 'Open', exact: true });
    this.choose = page.getByRole('button', { name: 'Open folder…' });
  }

  /** A library that was open before. */
  recent(title: string): Locator {
    return this.#page.getByRole('listitem').getByRole('button', { name: title }).first();
  }
}
