import { expect, type Locator, type Page } from '@playwright/test';

/** What is selected, and the panel in which changes are put together, looked at and applied. */
export class BulkPanel {
  readonly page: Page;
  /** Under the table, for as long as anything is selected. */
  readonly bar: Locator;
  readonly dialog: Locator;
  readonly changes: Locator;
  readonly applyButton: Locator;
  readonly files: Locator;
  readonly diff: Locator;
  /** What a batch left to decide. */
  readonly unfinished: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('region', { name: 'Selection' });
    this.dialog = page.getByRole('dialog');
    this.changes = this.dialog.getByRole('list', { name: 'Changes, in this order' }).getByRole('listitem');
    this.applyButton = this.dialog.getByRole('button', { name: /^Apply/ });
    this.files = this.dialog.getByRole('listbox', { name: 'Files that change' });
    this.diff = this.dialog.getByRole('region', { name: 'Lines that change' });
    this.unfinished = page.getByRole('region', { name: 'Unfinished batch' });
  }

  /** Puts a change of the quality on the list, with the panel open. */
  async quality(way: 'Raise by' | 'Lower by' | 'Set to', points: number): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'How to change quality' }).selectOption(way);
    const field = this.dialog.getByRole('spinbutton', { name: /^Quality/ });
    await field.fill(String(points));
    await field.press('Enter');
  }

  /** Puts a topic to add on the list, with the panel open. */
  async addTopic(topic: string): Promise<void> {
    const field = this.dialog.getByRole('combobox', { name: 'Topic to add' });
    await field.fill(topic);
    await field.press('Enter');
  }

  /** Asks for the preview and waits until it says how many files change. */
  async preview(files: number): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Preview/ }).click();
    const sum = this.dialog.getByRole('term').filter({ hasText: /^files? changes?$/ });
    await expect(sum.locator('xpath=following-sibling::dd')).toHaveText(files.toLocaleString('en'));
  }

  /** Shows the plan's files, with the focus on their list. */
  async review(): Promise<void> {
    await this.dialog.getByRole('tab', { name: /^Files/ }).click();
    await this.files.focus();
  }

  /** Writes the plan and waits until nothing is being written. */
  async apply(): Promise<void> {
    await this.applyButton.click();
    await expect(this.dialog).toHaveCount(0);
    await expect(this.page.getByRole('contentinfo').getByText('Saved')).toBeVisible({ timeout: 60_000 });
  }
}
