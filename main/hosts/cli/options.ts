import { type Command, Option } from 'commander';
import { qualifierNames, qualifiers } from '../../../preload/contract/filter/language';
import type { Operation } from '../../../preload/contract/edit';
import { operationComplaint } from '../../api/complaints';
import {
  contradiction,
  operationsOf,
  parseBoolean,
  parseNumberChange,
  parseRange,
  parseReplacement,
  parseTopics,
  type ChangeOptions,
} from './change';
import { every, filled, once, topic } from './readers';
import { plain } from './terminal';
import { messageOf } from './report';
import { parseQuery } from './query';
import { conditionFields, parseCondition, type Condition } from './condition';

/** `--where` and `--query`, as `list` and `set` take them. */
export interface WhereOptions {
  readonly where?: readonly Condition[];
  readonly query?: Condition;
}

/** `set`'s options as they come from the command line. */
export interface SetOptions extends WhereOptions, ChangeOptions {
  readonly pathsFrom?: string;
  readonly all?: true;
  readonly dryRun?: true;
}

const same = (text: string): string => text;

/** The operations that `set` is asked for. Ends with a usage error when there is none, or one that fits no article. */
export function operationsFor(command: Command, options: ChangeOptions): readonly Operation[] {
  const operations = operationsOf(options);
  if (operations.length === 0) command.error('error: say what to change, e.g. --published true');
  const both = contradiction(options);
  if (both !== null) command.error(`error: ${both}`);
  for (const operation of operations) {
    const complaint = operationComplaint(operation);
    if (complaint !== null) command.error(`error: ${operation.field}: ${plain(complaint)}`);
  }
  return operations;
}

/** Adds `--where` and takes further conditions after the folder too: `list FOLDER --where a=b c=d`. */
export function addWhere(command: Command): Command {
  return command
    .argument('<folder>', 'the library: any folder with Markdown articles')
    .argument('[conditions...]', 'further conditions, behind those of --where')
    .usage('<folder> [options]')
    .addOption(
      new Option('-w, --where <condition>', 'only articles that meet this; several must all hold').argParser(
        every(parseCondition),
      ),
    )
    .addOption(
      new Option(
        '-q, --query <filter>',
        'only articles that this filter keeps, as the desk’s query line takes it',
      ).argParser(once(parseQuery)),
    )
    .addHelpText('after', whereHelp);
}

/** All conditions of a command. Ends with a usage error when arguments stand where no condition can. */
export function conditionsOf(
  command: Command,
  options: WhereOptions,
  further: readonly string[],
): readonly Condition[] {
  if (further.length > 0 && options.where === undefined) {
    command.error(`error: too many arguments: ${further.join(' ')}`);
  }
  try {
    const query = options.query === undefined ? [] : [options.query];
    return [...query, ...(options.where ?? []), ...further.map(parseCondition)];
  } catch (error) {
    return command.error(`error: ${messageOf(error)}.`);
  }
}

/** Adds what chooses and what changes articles. */
export function addChanges(command: Command): Command {
  const number = '<[+|-]N>';
  return command
    .addOption(
      new Option(
        '--paths-from <file>',
        'only the articles named there, one path a line or NUL-separated; - reads stdin',
      )
        .conflicts('all')
        .argParser(once(same)),
    )
    .addOption(new Option('--all', 'every article').conflicts(['where', 'query', 'pathsFrom']))
    .addOption(new Option('--published <true|false>', 'publish or unpublish').argParser(once(parseBoolean)))
    .addOption(new Option(`--quality ${number}`, 'set quality, or change it by').argParser(once(parseNumberChange)))
    .addOption(new Option(`--heat ${number}`, 'set heat, or change it by').argParser(once(parseNumberChange)))
    .addOption(
      new Option('--clamp-quality <min..max>', 'keep quality within a range, after --quality').argParser(
        once(parseRange),
      ),
    )
    .addOption(new Option('--category <word>', 'set the category').argParser(once(filled)))
    .addOption(new Option('--type <word>', 'set the type').argParser(once(filled)))
    .addOption(new Option('--add-topic <topic>', 'add a topic; may be repeated').argParser(every(topic)))
    .addOption(new Option('--remove-topic <topic>', 'remove a topic; may be repeated').argParser(every(topic)))
    .addOption(
      new Option('--replace-topic <A=B>', 'replace topic A by B; may be repeated').argParser(every(parseReplacement)),
    )
    .addOption(
      new Option('--set-topics <topics>', 'exactly these topics, separated by commas; "" for none')
        .conflicts(['addTopic', 'removeTopic', 'replaceTopic'])
        .argParser(once(parseTopics)),
    )
    .addOption(new Option('-n, --dry-run', 'print the unified diff and write nothing'))
    .addHelpText('after', changeHelp);
}

const whereHelp = `
A condition is FIELD, an operator and a value: published=false, 'quality>=70', topic=Elections, date=2021-05
  operators  = != and, for quality, heat and date, >= <= > < (quote these for the shell)
  fields     ${conditionFields.join(', ')}
  published is true, false or unstated; quality, heat and date may be "unstated"
  texts must be the same, letter case included
  search=WORDS: every word occurs in title, excerpt, provider or topics
A filter says it as the desk does: --query 'is:unpublished quality:>=70 (topic:Elections or "power grid") -type:video'
${qualifierNames.map((name) => `  ${`${name}:`.padEnd(11)} ${qualifiers[name].about}: ${qualifiers[name].values.join(' ')}`).join('\n')}`;

const changeHelp = `
With --paths-from and --where or --query: of the named articles those that meet the conditions.
A number: 70 sets it, +5 adds, -5 subtracts, =-5 sets it to minus five.
A comma in a topic of --set-topics is written \\,`;
