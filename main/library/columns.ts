import { type Batch, stampLength } from './batch';
import { type BatchWords, wordColumns } from './batch-words';

/** The numbers of all rows, by id. Grows by half, so that 100,000 rows arriving one by one are copied a few times only. */
export class Columns {
  kinds = new Uint8Array();
  twins = new Uint8Array();
  /** 1 where the article has an image. */
  images = new Uint8Array();
  /** 0 no problem, 1 a warning, 2 an error. */
  severities = new Uint8Array();
  /** -1 not stated, 0 false, 1 true. */
  published = new Int8Array();
  quality = new Float64Array();
  heat = new Float64Array();
  /** Milliseconds since the epoch; NaN where the date is not one. */
  date = new Float64Array();
  /** Numbers in the table's vocabularies. */
  title = new Uint32Array();
  collection = new Uint32Array();
  provider = new Uint32Array();
  category = new Uint32Array();
  type = new Uint32Array();
  topics = new Uint32Array();
  /** See `linkKey`. */
  link = new Float64Array();
  stamps = new Float64Array();
  private capacity = 0;

  /** Takes the numbers of a batch, except for `kinds` and `title`, in from row `first` on. */
  write(first: number, batch: Batch, words: BatchWords): void {
    this.twins.set(batch.twins, first);
    this.images.set(batch.images, first);
    this.published.set(batch.published, first);
    this.quality.set(batch.quality, first);
    this.heat.set(batch.heat, first);
    this.date.set(batch.dateKeys, first);
    this.link.set(batch.links, first);
    this.stamps.set(batch.stamps, first * stampLength);
    for (const name of wordColumns) this[name].set(words[name], first);
  }

  reserve(rows: number): void {
    if (rows <= this.capacity) return;
    this.capacity = Math.max(1024, rows, Math.ceil(this.capacity * 1.5));
    this.kinds = grown(this.kinds, new Uint8Array(this.capacity));
    this.twins = grown(this.twins, new Uint8Array(this.capacity));
    this.images = grown(this.images, new Uint8Array(this.capacity));
    this.severities = grown(this.severities, new Uint8Array(this.capacity));
    this.published = grown(this.published, new Int8Array(this.capacity));
    this.quality = grown(this.quality, new Float64Array(this.capacity));
    this.heat = grown(this.heat, new Float64Array(this.capacity));
    this.date = grown(this.date, new Float64Array(this.capacity));
    this.title = grown(this.title, new Uint32Array(this.capacity));
    this.collection = grown(this.collection, new Uint32Array(this.capacity));
    this.provider = grown(this.provider, new Uint32Array(this.capacity));
    this.category = grown(this.category, new Uint32Array(this.capacity));
    this.type = grown(this.type, new Uint32Array(this.capacity));
    this.topics = grown(this.topics, new Uint32Array(this.capacity));
    this.link = grown(this.link, new Float64Array(this.capacity));
    this.stamps = grown(this.stamps, new Float64Array(this.capacity * stampLength));
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
