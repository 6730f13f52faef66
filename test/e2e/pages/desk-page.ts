import { expect, type Locator, type Page } from '@playwright/test';
import { InspectorPane } from './inspector-pane';
import { WelcomePage } from './welcome-page';

/** The desk with a library open, as an editor sees and drives it. */
export class DeskPage {
  readonly page: Page;
  readonly grid: Locator;
  /** The row that the keyboard acts on. */
  readonly current: Locator;
  /** The query line. */
  readonly search: Locator;
  readonly completions: Locator;
  /** What is wrong in the query line. */
  readonly filterProblem: Locator;
  readonly reading: Locator;
  readonly statusBar: Locator;
  readonly inspector: InspectorPane;
  readonly welcome: WelcomePage;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Articles' });
    this.current = this.grid.locator('[role=row][aria-current=true]');
    this.search = page.getByRole('combobox', { name: 'Search and filter' });
    this.completions = page.getByRole('listbox', { name: 'Completions' }).getByRole('option');
    this.filterProblem = page
      .getByRole('search')
      .getByRole('status')
      .filter({ has: page.locator('mark') });
    this.reading = page.getByRole('region', { name: 'Reading pane' });
    this.statusBar = page.getByRole('contentinfo');
    this.inspector = new InspectorPane(page);
    this.welcome = new WelcomePage(page);
  }

  /** The rows on the page, from top to bottom. */
  get rows(): Locator {
    return this.grid.locator('[role=row][data-id]');
  }

  /** The row of the article with this title. */
  row(title: string): Locator {
    return this.rows.filter({ hasText: title });
  }

  /** The mark that tells how a row stands towards publication. */
  state(row: Locator, state: 'Published' | 'Unpublished' | 'Not stated'): Locator {
    return row.getByRole('button', { name: state, exact: true });
  }

  /** The cell of a row in one column, by its header's name. */
  async cell(row: Locator, column: string): Promise<Locator> {
    const header = this.grid.getByRole('columnheader', { name: column });
    const index = await header.getAttribute('aria-colindex');
    return row.locator(`[role=gridcell][aria-colindex="${index}"]`);
  }

  /** A line of the sidebar. Its text is its name, then its count. */
  filter(name: string): Locator {
    return this.page.getByRole('treeitem', { name: new RegExp(`^${name}\\s*[\\d,]+$`) });
  }

  /** Something said in passing: what was done. */
  notice(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  /** Something said with emphasis: what was not done, and why. */
  alert(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text });
  }

  /** Waits until the library is open and its rows are there. */
  async ready(articles: number): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-rowcount', String(articles + 1));
    await expect(this.rows.first()).not.toHaveAttribute('aria-busy', 'true');
  }

  /** Makes the article with exactly this title the current one, with the keys on the grid. */
  async choose(title: string): Promise<void> {
    await this.row(title).getByText(title, { exact: true }).click();
    await expect(this.current).toContainText(title);
  }

  /** Presses keys one after the other, wherever the focus is. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until nothing is being written. */
  async saved(): Promise<void> {
    await expect(this.statusBar.getByText('Saved')).toBeVisible();
  }
}
