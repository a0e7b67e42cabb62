import type { Spread } from '../../worker/factors/spread.ts';
import type { Scale } from './scale.ts';

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** Three nested bands of 95, 80 and 50 % of the possible values, and the value itself, on a scale. */
export function Band({ spread, scale }: { readonly spread: Spread; readonly scale: Scale }) {
  const { quantiles, value } = spread;
  const layers = [0, 1, 2].flatMap((i) => {
    const [low, high] = [quantiles?.[i], quantiles?.[quantiles.length - 1 - i]];
    return low === undefined || high === undefined ? [] : [{ i, from: scale.at(low), to: scale.at(high) }];
  });
  return (
    <span className="band" aria-hidden="true">
      {layers.map(({ i, from, to }) => (
        <span
          key={i}
          className={`band__layer band__layer--${i}`}
          style={{ left: percent(from), width: percent(to - from) }}
        />
      ))}
      <span className="band__value" style={{ left: percent(scale.at(value)) }} />
    </span>
  );
}

/** Where other values stand, each a hairline. */
export const Hairlines = ({ values, scale }: { readonly values: readonly number[]; readonly scale: Scale }) => (
  <span className="hairlines" aria-hidden="true">
    {[...new Set(values)].map((value) => (
      <span key={value} style={{ left: percent(scale.at(value)) }} />
    ))}
  </span>
);

interface TicksProps {
  readonly scale: Scale;
  format(value: number): string;
}

/** The numbers of a scale, under it. */
export const Ticks = ({ scale, format }: TicksProps) => (
  <span className="ticks" aria-hidden="true">
    {scale.ticks.map((tick) => (
      <span key={tick} style={{ left: percent(scale.at(tick)) }}>
        {format(tick)}
      </span>
    ))}
  </span>
);
