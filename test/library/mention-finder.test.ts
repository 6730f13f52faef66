import { describe, expect, it } from 'vitest';
import { MentionFinder } from '../../main/library/mention-finder';

const topic = (name: string, keywords: readonly string[] = [], hashtags: readonly string[] = []) => ({
  name,
  id: null,
  parent: null,
  keywords,
  hashtags,
  file: '',
});
const finder = new MentionFinder([
  topic('AI Builder', ['ai builder', 'form processing'], ['#AIBuilder']),
  topic('Teams integration', ['teams'], ['#MSTeams #MicrosoftTeams']),
  topic('Größe', ['naïve']),
  topic('.NET', ['c#']),
  topic('+'),
]);
const found = (text: string): string[] => finder.find(text).map(({ topic: name, mention }) => `${name}: ${mention}`);

describe('MentionFinder', () => {
  it.each([
    ['New in AI Builder: more', ['AI Builder: ai builder']],
    ['AI  builder’s form\nprocessing', ['AI Builder: ai builder']],
    ['With #AIBuilder today', ['AI Builder: #AIBuilder']],
    ['Try #msteams now', ['Teams integration: #MSTeams']],
    ['#MicrosoftTeams', ['Teams integration: #MicrosoftTeams']],
    ['(teams), and form processing', ['Teams integration: teams', 'AI Builder: form processing']],
    ['GRÖSSE und größe', ['Größe: Größe']],
    ['so NAI\u0308VE', ['Größe: naïve']],
    ['.NET and C# code', ['.NET: .NET']],
    ['only C# code', ['.NET: c#']],
  ])('finds whole words in %j', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });

  it.each(['steams', 'teamsters', 'AI Builders', 'main builder', 'ai-builder', 'x#AIBuilder', '#AIBuilderX', 'c', '+'])(
    'finds nothing in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
