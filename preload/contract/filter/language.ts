import { beings, belongings } from './expression';

/** What stands after the colon. `choice`: one of a few words. `name`: one that the library has. `age`: also a time. */
export type Takes = 'choice' | 'name' | 'number' | 'time' | 'age' | 'text';

/** One word that may stand before a colon. */
export interface Qualifier {
  readonly takes: Takes;
  /** What it keeps, as half a sentence. */
  readonly about: string;
  /** Every value of a `choice`, or some that show the form of the others. */
  readonly values: readonly string[];
}

const numbers = ['70', '>=70', '<70', '40..60'];
const times = ['2021', '2021-05', '2021-05..2021-06', '>=2021-05-03'];

/** The qualifiers of the filter language, in the order of the help. */
export const qualifiers = {
  is: { takes: 'choice', about: 'what an article is', values: beings },
  has: { takes: 'choice', about: 'what an article has', values: belongings },
  no: { takes: 'choice', about: 'what an article lacks', values: belongings },
  topic: { takes: 'name', about: 'one of its topics', values: ['Elections', '"Canvas apps"'] },
  provider: { takes: 'name', about: 'who published it', values: ['CNN', 'cnn.com'] },
  collection: { takes: 'name', about: 'the folder it is in', values: ['_news'] },
  type: { takes: 'name', about: 'its type', values: ['article', 'video'] },
  category: { takes: 'name', about: 'its category', values: ['news'] },
  quality: { takes: 'number', about: 'the editor’s score', values: numbers },
  heat: { takes: 'number', about: 'its heat', values: numbers },
  date: { takes: 'time', about: 'when it was published, in UTC', values: times },
  changed: { takes: 'age', about: 'when its file was last written', values: ['24h', '7d', ...times] },
  title: { takes: 'text', about: 'words in its title only', values: ['ferry', '"exact words"'] },
} as const satisfies Record<string, Qualifier>;
export type QualifierName = keyof typeof qualifiers;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal are just these
export const qualifierNames = Object.keys(qualifiers) as readonly QualifierName[];

/** What people write who know other tools, or the names of the fields, with what it is called here. */
export const elsewhere: ReadonlyMap<string, string> = new Map([
  ['published', 'is:published or is:unpublished'],
  ['unpublished', 'is:unpublished'],
  ['reviewed', 'is:reviewed'],
  ['flagged', 'is:flagged'],
  ['state', 'is:published or is:unpublished'],
  ['topics', 'topic:'],
  ['tag', 'topic:'],
  ['tags', 'topic:'],
  ['author', 'provider:'],
  ['source', 'provider:'],
  ['site', 'provider:'],
  ['folder', 'collection:'],
  ['path', 'collection:'],
  ['score', 'quality:'],
  ['publishdate', 'date:'],
  ['modified', 'changed:'],
  ['updated', 'changed:'],
  ['since', 'changed:7d or date:>=2021-05-03'],
]);

/** What else the language has, with what it means. */
export const forms: readonly { readonly form: string; readonly about: string }[] = [
  { form: 'harbour ferry', about: 'both words, in title, excerpt, provider or topics; “and” says the same' },
  { form: 'tide-mill', about: 'with the sign: “Tide mill” is found by tide mill, or by "tide mill"' },
  { form: '"harbour ferry"', about: 'exactly these words, one after the other' },
  { form: '-ferry', about: 'without the word; also before a qualifier or a bracket: -type:video, -(a or b)' },
  { form: 'not ferry', about: 'the same' },
  { form: 'topic:A or topic:B', about: 'one of the two, or both' },
  { form: '(a or b) is:published', about: 'brackets say what belongs together' },
];
