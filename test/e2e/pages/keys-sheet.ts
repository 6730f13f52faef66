import { expect, type Locator, type Page } from '@playwright/test';

/** The sheet of all keys, where they are also bound anew. */
export class KeysSheet {
  readonly page: Page;
  readonly sheet: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.getByRole('dialog', { name: /^(?:All|Change) keys$/ });
  }

  /** A command's line while keys are changed. */
  line(command: string): Locator {
    return this.sheet.getByRole('listitem', { name: command, exact: true });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('F1');
    await expect(this.sheet).toBeVisible();
  }

  /** Binds a key of a command anew by pressing it, in the open sheet. `from`: as it stands on its button. */
  async bind(command: string, from: string, key: string): Promise<void> {
    const change = this.sheet.getByRole('button', { name: 'Change keys…' });
    if (await change.isVisible()) await change.press('Enter');
    await this.sheet.getByRole('textbox').fill(command);
    await this.line(command)
      .getByRole('button', { name: `Change ${from}`, exact: true })
      .press('Enter');
    await this.page.keyboard.press(key);
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.sheet).toBeHidden();
  }
}
