import type { Leaving } from '../../../preload/contract/edit';
import { count } from '../../format/number';

interface LeavingLineProps {
  readonly leaving: readonly Leaving[];
  /** The plan holds the matching changes already. */
  readonly following: boolean;
  readonly onFollow: (follow: boolean) => void;
}

const rules: Readonly<Record<Leaving['rule'], string>> = {
  threshold: 'published from a quality up',
  heat: 'heat equals quality',
};

/** Which rules the edit alone would break, and the choice to keep them. */
export function LeavingLine({ leaving, following, onFollow }: LeavingLineProps) {
  if (leaving.length === 0) return null;
  return (
    <div className="leaving">
      <p>
        By itself this change takes{' '}
        {leaving.map(({ rule, files }, at) => (
          <span key={rule}>
            {at > 0 && ' and '}
            <b>{count(files)}</b> out of a rule that nearly all articles keep ({rules[rule]})
          </span>
        ))}
        .
      </p>
      <label className="leaving-choice">
        <input type="checkbox" checked={following} onChange={({ target }) => onFollow(target.checked)} />
        Also make the matching change in each
      </label>
    </div>
  );
}
