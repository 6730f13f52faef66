import { isMostlyKept, type LibraryRules, type ThresholdRule } from '../../../preload/contract/rules';
import { count, score } from '../../format/number';
import { Button } from '../../ui/Button';

interface RuleLinesProps {
  readonly rules: LibraryRules;
  /** The threshold on trial. */
  readonly threshold: number | null;
  readonly onThreshold: (threshold: number) => void;
  readonly onHeatExceptions: () => void;
}

function ThresholdWords({ rule }: { readonly rule: ThresholdRule | null }) {
  if (rule === null) {
    return 'No threshold can be read from the library: it has no unpublished articles below published ones.';
  }
  const threshold = <b>{score(rule.threshold)}</b>;
  const holds = `${count(rule.holds)} of ${count(rule.of)}`;
  if (!isMostlyKept(rule))
    return (
      <>
        The library follows no threshold: the nearest, {threshold}, holds for {holds}.{' '}
      </>
    );
  return (
    <>
      The library publishes from {threshold}:{' '}
      {rule.holds === rule.of
        ? `all ${count(rule.of)} articles that state both follow it.`
        : `${holds} articles follow it.`}
    </>
  );
}

/** What the articles of the whole library do already, without anybody having written it down. */
export function RuleLines({ rules, threshold, onThreshold, onHeatExceptions }: RuleLinesProps) {
  const { threshold: rule, heat } = rules;
  const strays = heat === null ? 0 : heat.of - heat.holds;
  return (
    <ul className="lens-rules">
      <li>
        <ThresholdWords rule={rule} />{' '}
        {rule !== null && threshold !== rule.threshold && (
          <Button look="link" small onClick={() => onThreshold(rule.threshold)}>
            Try {score(rule.threshold)}
          </Button>
        )}
      </li>
      {heat !== null && (
        <li>
          Heat equals quality in {heat.holds === heat.of ? 'all ' : `${count(heat.holds)} of `}
          {count(heat.of)}.{' '}
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
