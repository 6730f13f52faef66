import { Menu } from '@base-ui/react/menu';
import { Check, Settings2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Column, columns, type Grouping, groupings } from '../../../preload/contract/library';
import type { CommandId } from '../../../preload/contract/commands';
import type { Theme } from '../../../preload/contract/preferences';
import { CommandKey } from '../../commands/CommandKey';
import { useRun } from '../../commands/useCommands';
import { commandWords } from '../../format/command';
import { groupingNames } from '../../format/group';
import { useDesk, useDeskStore } from '../../store/context';

interface SettingsMenuProps {
  readonly withLibrary: boolean;
}

const themes: readonly (readonly [Theme, string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

const columnNames: Readonly<Record<Exclude<Column, 'title'>, string>> = {
  published: 'Published',
  quality: 'Quality',
  heat: 'Heat',
  provider: 'Provider',
  date: 'Date',
  topics: 'Topics',
  type: 'Type',
};

const tick = (Indicator: typeof Menu.CheckboxItemIndicator | typeof Menu.RadioItemIndicator): ReactNode => (
  <span className="menu-tick">
    <Indicator>
      <Check size={14} aria-hidden />
    </Indicator>
  </span>
);

/** Theme, density, columns and the commands of the window. */
export function SettingsMenu({ withLibrary }: SettingsMenuProps) {
  const store = useDeskStore();
  const run = useRun();
  const grouping = useDesk((s) => s.grouping);
  const { theme, density, remoteImages, columns: shown } = useDesk((s) => s.preferences);

  const item = (command: CommandId): ReactNode => (
    <Menu.Item className="menu-item" onClick={() => run(command)}>
      <span className="menu-tick" />
      {commandWords(command)}
      <CommandKey command={command} />
    </Menu.Item>
  );

  const showColumn = (column: Column, show: boolean): void => {
    const hidden = show ? shown.hidden.filter((c) => c !== column) : [...shown.hidden, column];
    void store.getState().savePreferences({ columns: { ...shown, hidden } });
  };

  return (
    <Menu.Root>
      <Menu.Trigger className="icon-button" aria-label="View and settings">
        <Settings2 size={16} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="floating" align="end" sideOffset={4}>
          <Menu.Popup className="menu scrolls">
            <Menu.RadioGroup
              value={theme}
              onValueChange={(next: Theme) => void store.getState().savePreferences({ theme: next })}
            >
              <Menu.Group>
                <Menu.GroupLabel className="menu-label">Theme</Menu.GroupLabel>
                <div className="menu-columns">
                  {themes.map(([value, label]) => (
                    <Menu.RadioItem key={value} value={value} className="menu-item">
                      {tick(Menu.RadioItemIndicator)}
                      {label}
                    </Menu.RadioItem>
                  ))}
                </div>
              </Menu.Group>
            </Menu.RadioGroup>
            <Menu.Separator className="menu-line" />
            <Menu.CheckboxItem
              className="menu-item"
              checked={density === 'dense'}
              onCheckedChange={() => run('view.density')}
            >
              {tick(Menu.CheckboxItemIndicator)}
              {commandWords('view.density')}
              <CommandKey command="view.density" />
            </Menu.CheckboxItem>
            <Menu.CheckboxItem className="menu-item" checked={remoteImages} onCheckedChange={() => run('view.images')}>
              {tick(Menu.CheckboxItemIndicator)}
              {commandWords('view.images')}
              <CommandKey command="view.images" />
            </Menu.CheckboxItem>
            {withLibrary && (
              <>
                <Menu.Separator className="menu-line" />
                <Menu.Group>
                  <Menu.GroupLabel className="menu-label">Columns, where there is room</Menu.GroupLabel>
                  <div className="menu-columns">
                    {columns
                      .filter((column) => column !== 'title')
                      .map((column) => (
                        <Menu.CheckboxItem
                          key={column}
                          className="menu-item"
                          checked={!shown.hidden.includes(column)}
                          onCheckedChange={(show) => showColumn(column, show)}
                        >
                          {tick(Menu.CheckboxItemIndicator)}
                          {columnNames[column]}
                        </Menu.CheckboxItem>
                      ))}
                    <Menu.Item
                      className="menu-item"
                      onClick={() =>
                        void store.getState().savePreferences({ columns: { hidden: shown.hidden, widths: {} } })
                      }
                    >
                      <span className="menu-tick" />
                      Reset column widths
                    </Menu.Item>
                  </div>
                </Menu.Group>
                <Menu.Separator className="menu-line" />
                <Menu.RadioGroup
                  value={grouping ?? 'none'}
                  onValueChange={(next: Grouping | 'none') =>
                    store.getState().setGrouping(next === 'none' ? null : next)
                  }
                >
                  <Menu.Group>
                    <Menu.GroupLabel className="menu-label">Group the rows by</Menu.GroupLabel>
                    <div className="menu-columns">
                      {(['none', ...groupings] as const).map((value) => (
                        <Menu.RadioItem key={value} value={value} className="menu-item">
                          {tick(Menu.RadioItemIndicator)}
                          {value === 'none' ? 'Nothing' : groupingNames[value]}
                          {value === 'none' && <CommandKey command="view.group" />}
                        </Menu.RadioItem>
                      ))}
                    </div>
                  </Menu.Group>
                </Menu.RadioGroup>
                <Menu.Separator className="menu-line" />
                {item('library.rescan')}
                {item('library.open')}
                {item('library.close')}
              </>
            )}
            <Menu.Separator className="menu-line" />
            {item('help.keys')}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
