import { commandIds, commands, type CommandId } from './commands';
import { meet } from './meaning';

/** The keys that the editor chose in place of a command's own, in tinykeys notation; an empty list: no key at all. */
export type BoundKeys = Readonly<Partial<Record<CommandId, readonly string[]>>>;

/** The keys of every command, the one to show first. No key stands twice where both commands mean something. */
export type KeyTable = Readonly<Record<CommandId, readonly string[]>>;

/** More keys than that for one command are not kept. */
export const mostKeys = 4;

const modifiers = ['$mod', 'Control', 'Meta', 'Alt', 'Shift'] as const;
const notation = /^(?:(?:\$mod|Control|Meta|Alt|Shift)\+)*([^\s\p{C}]|[A-Z][A-Za-z0-9]{1,20})$/u;
/** Keys that only modify, type nothing by themselves, or without which nobody gets about by keyboard. */
const never = /^(?:Shift|Control|Alt|AltGraph|Meta|Tab|CapsLock|NumLock|Dead|Process|Unidentified)$/;

/** Whether a text names one key with its modifiers, e.g. `$mod+Shift+Z`, `Shift++`, `F5`. Sequences and patterns are none. */
export function isKey(text: string): boolean {
  const name = notation.exec(text)?.[1];
  return name !== undefined && !never.test(name);
}

/** One spelling for each key: modifiers in one order, letters small. */
function normal(key: string): string {
  const parts = key.split(/\b\+/);
  const name = parts.pop() ?? '';
  const held = modifiers.filter((modifier) => parts.includes(modifier));
  return [...held, name.length === 1 ? name.toLowerCase() : name].join('+');
}

/** Whether two texts name the same key. */
export function sameKey(a: string, b: string): boolean {
  return normal(a) === normal(b);
}

/**
 * The keys that count. What the editor bound goes before what commands come with, so that a new command of a new version
 * never takes a key away from the editor; of two that were bound alike the first command has it. Commands that never meet,
 * because no screen knows both, may have the same key.
 */
export function keyTable(bound: BoundKeys): KeyTable {
  const taken = new Map<string, CommandId[]>();
  const claim = (id: CommandId): void => {
    for (const key of bound[id] ?? commands[id].keys) {
      const holders = taken.get(normal(key));
      if (!holders) taken.set(normal(key), [id]);
      else if (!holders.some((holder) => meet(holder, id))) holders.push(id);
    }
  };
  for (const id of commandIds) if (bound[id]) claim(id);
  for (const id of commandIds) if (!bound[id]) claim(id);
  const held = (id: CommandId): readonly string[] =>
    (bound[id] ?? commands[id].keys).filter((key) => taken.get(normal(key))?.includes(id));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every command has its entry
  return Object.fromEntries(commandIds.map((id) => [id, held(id)])) as KeyTable;
}

/** The other commands that have the key and mean something where this one does; none: the key is free. */
export function holdersOf(key: string, command: CommandId, table: KeyTable): readonly CommandId[] {
  return commandIds.filter(
    (id) => id !== command && table[id].some((other) => sameKey(other, key)) && meet(id, command),
  );
}

/**
 * What is bound after `command` got the key: in place of its key at `place`, or beside its others when there is none
 * there. Whatever command had the key where this one means something loses it.
 */
export function withKey(bound: BoundKeys, command: CommandId, key: string, place: number): BoundKeys {
  const table = keyTable(bound);
  const others = table[command].filter((other, at) => at !== place && !sameKey(other, key));
  const keys = others.toSpliced(Math.min(place, others.length), 0, key).slice(0, mostKeys);
  const left: Partial<Record<CommandId, readonly string[]>> = {};
  for (const holder of holdersOf(key, command, table)) {
    left[holder] = table[holder].filter((other) => !sameKey(other, key));
  }
  return { ...bound, ...left, [command]: keys };
}

/** What is bound after `command` lost its key at `place`. */
export function withoutKey(bound: BoundKeys, command: CommandId, place: number): BoundKeys {
  return { ...bound, [command]: keyTable(bound)[command].toSpliced(place, 1) };
}

/** What is bound after `command` got its own keys back. A command that was given one of them loses it. */
export function withOwnKeys(bound: BoundKeys, command: CommandId): BoundKeys {
  const own = commands[command].keys;
  const rest: Partial<Record<CommandId, readonly string[]>> = {};
  for (const id of commandIds) {
    const keys = id === command ? undefined : bound[id];
    if (!keys) continue;
    rest[id] = meet(id, command) ? keys.filter((key) => !own.some((other) => sameKey(other, key))) : keys;
  }
  return rest;
}
