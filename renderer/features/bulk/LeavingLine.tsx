import type { Leaving } from '../../../preload/contract/edit';
import { counted } from '../../format/number';

interface LeavingLineProps {
  readonly leaving: readonly Leaving[];
  /** The plan holds the matching changes already. */
  readonly following: boolean;
  readonly onFollow: (follow: boolean) => void;
}

const rules: Readonly<Record<Leaving['rule'], string>> = {
  threshold: 'the publish threshold',
  heat: 'heat equals quality',
};

/** Which rules the edit alone would break, and the choice to keep them. */
export function LeavingLine({ leaving, following, onFollow }: LeavingLineProps) {
  if (leaving.length === 0) return null;
  return (
    <div className="leaving">
      <p>
        Nearly all articles keep these rules, and this change alone would break them:{' '}
        {leaving.map(({ rule, files }, at) => (
          <span key={rule}>
            {at > 0 && ', '}
            {rules[rule]} (<b>{counted(files, 'file')}</b>)
          </span>
        ))}
      </p>
      <label className="leaving-choice">
        <input type="checkbox" checked={following} onChange={({ target }) => onFollow(target.checked)} />
        Also make the matching change in each
      </label>
    </div>
  );
}
