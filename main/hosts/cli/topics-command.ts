import { type Command, Option } from 'commander';
import type { TopicChange } from '../../../preload/contract/topics';
import type { ExitCode } from './exit-code';
import { every, once, topic } from './readers';
import type { Session } from './session';
import { changeTopic, listTopics, suggestTopics, type SuggestOptions } from './topics';

/** Runs work in the library at a folder, opened for writing or only for looking. */
export type Within = (folder: string, write: boolean, run: (session: Session) => Promise<ExitCode>) => Promise<void>;

const named = once(topic);

interface ChangeOptions {
  readonly dryRun?: true;
}

interface CreateOptions extends ChangeOptions {
  readonly parent?: string;
  readonly keyword?: readonly string[];
  readonly hashtag?: readonly string[];
}

/** Adds `galley topics` with what can be done to topics. */
export function addTopics(program: Command, within: Within): void {
  const topics = program.command('topics').description('list, rename, merge, remove, create and suggest topics');
  const change = (folder: string, { dryRun }: ChangeOptions, what: TopicChange): Promise<void> =>
    within(folder, dryRun !== true, (session) => changeTopic(session, what, dryRun === true));

  topics
    .command('list <folder>')
    .description('list the topics of the taxonomy and of the articles, with counts')
    .option('--json', 'as a JSON array, one topic a line')
    .action((folder: string, { json }: { json?: true }) => within(folder, false, (s) => listTopics(s, json === true)));

  changing(topics.command('rename'))
    .argument('<folder>', 'the library')
    .argument('<from>', 'the topic', named)
    .argument('<to>', 'its new name', named)
    .description('rename a topic in every article and in the taxonomy')
    .action((folder: string, from: string, to: string, options: ChangeOptions) =>
      change(folder, options, { kind: 'rename', from, to }),
    );

  changing(topics.command('merge'))
    .argument('<folder>', 'the library')
    .argument('<from...>', 'the topics that go', every(topic))
    .description('make several topics one, in every article and in the taxonomy')
    .addOption(new Option('--into <topic>', 'the topic that stays').argParser(once(topic)).makeOptionMandatory())
    .action((folder: string, from: readonly string[], options: ChangeOptions & { into: string }) =>
      change(folder, options, { kind: 'merge', from, into: options.into }),
    );

  changing(topics.command('remove'))
    .argument('<folder>', 'the library')
    .argument('<topic>', 'the topic', named)
    .description('take a topic out of every article and of the taxonomy')
    .action((folder: string, name: string, options: ChangeOptions) =>
      change(folder, options, { kind: 'remove', name }),
    );

  changing(topics.command('create'))
    .argument('<folder>', 'the library')
    .argument('<topic>', 'its name', named)
    .description('add a topic to the taxonomy, as a file of its own')
    .addOption(new Option('--parent <topic>', 'the topic above').argParser(once(topic)))
    .addOption(new Option('--keyword <text>', 'what speaks of it; may be repeated').argParser(every(topic)))
    .addOption(new Option('--hashtag <text>', 'the same as a hashtag; may be repeated').argParser(every(topic)))
    .action((folder: string, name: string, options: CreateOptions) => {
      const { parent = null, keyword: keywords = [], hashtag: hashtags = [] } = options;
      return change(folder, options, { kind: 'create', name, parent, keywords, hashtags });
    });

  topics
    .command('suggest <folder>')
    .description('count the articles that mention a topic in title or excerpt but lack it')
    .addOption(new Option('--topic <topic>', 'only this topic: print the articles’ paths').argParser(once(topic)))
    .option('--json', 'as a JSON array, one topic a line, with paths')
    .addHelpText('after', suggestHelp)
    .action((folder: string, options: SuggestOptions) => within(folder, false, (s) => suggestTopics(s, options)));
}

function changing(command: Command): Command {
  return command.addOption(new Option('-n, --dry-run', 'print the unified diff and write nothing'));
}

const suggestHelp = `
What speaks of a topic is its name and the keywords and hashtags in its taxonomy file. To add it where it is missing:
  galley topics suggest FOLDER --topic "AI Builder" | galley set FOLDER --paths-from - --add-topic "AI Builder"`;
