import type { ArticleId } from '../../../preload/contract/article';
import type { Story } from './story';
import { textKey } from './text-key';

/** What each article told when it was last taken in, as a number: 8 bytes for each. */
export class StoryKeys {
  /** By id; 0 for what is no article. */
  private keys = new Float64Array(1_024);

  /** Takes in what an article tells now, `null` when it is gone. Answers whether anything of it is new. */
  take(id: ArticleId, story: Story | null): boolean {
    const key = story === null ? 0 : keyOf(story);
    if (id >= this.keys.length) this.grow(id);
    if (this.keys[id] === key) return false;
    this.keys[id] = key;
    return true;
  }

  private grow(id: ArticleId): void {
    const keys = new Float64Array(Math.max(id + 1, this.keys.length * 2));
    keys.set(this.keys);
    this.keys = keys;
  }
}

function keyOf({ link, date, provider, title, excerpt }: Story): number {
  return textKey(`${link}\0${date}\0${provider}\0${title}\0${excerpt}`);
}
