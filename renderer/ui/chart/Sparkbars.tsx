import { Bars } from './Bars';

interface SparkbarsProps {
  readonly values: readonly number[];
  /** What it shows in words. */
  readonly label: string;
}

const width = 96;
const height = 20;

/** A row of tiny bars beside a name. */
export function Sparkbars({ values, label }: SparkbarsProps) {
  return (
    <svg role="img" aria-label={label} className="sparkbars" width={width} height={height}>
      <Bars
        bars={values.map((value, at) => ({ from: at, to: at + 1, values: [value] }))}
        looks={['spark']}
        domain={{ from: 0, to: values.length }}
        width={width}
        height={height}
        top={Math.max(...values, 1)}
      />
    </svg>
  );
}
