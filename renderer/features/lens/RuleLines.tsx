import type { LibraryRules } from '../../../preload/contract/rules';
import { count, score } from '../../format/number';
import { Button } from '../../ui/Button';

interface RuleLinesProps {
  readonly rules: LibraryRules;
  /** The threshold on trial. */
  readonly threshold: number | null;
  readonly onThreshold: (threshold: number) => void;
  readonly onHeatExceptions: () => void;
}

/** What the articles of the whole library do already, without anybody having written it down. */
export function RuleLines({ rules, threshold, onThreshold, onHeatExceptions }: RuleLinesProps) {
  const { threshold: rule, heat } = rules;
  const strays = heat === null ? 0 : heat.of - heat.holds;
  return (
    <ul className="lens-rules">
      <li>
        {rule === null ? (
          'No threshold can be read from the library: it has no unpublished articles below published ones.'
        ) : (
          <>
            The library publishes from <b>{score(rule.threshold)}</b>:{' '}
            {rule.holds === rule.of
              ? `all ${count(rule.of)} that state both do so.`
              : `${count(rule.holds)} of ${count(rule.of)} do so.`}
            {threshold !== rule.threshold && (
              <Button look="link" small onClick={() => onThreshold(rule.threshold)}>
                Try {score(rule.threshold)}
              </Button>
            )}
          </>
        )}
      </li>
      {heat !== null && (
        <li>
          Heat equals quality in {heat.holds === heat.of ? 'all ' : `${count(heat.holds)} of `}
          {count(heat.of)}.
          {strays > 0 && (
            <Button look="link" small onClick={onHeatExceptions}>
              Show the other {count(strays)}
            </Button>
          )}
        </li>
      )}
    </ul>
  );
}
