interface Spread {
  readonly median: number;
  readonly interval95: readonly [number, number];
  /** Below which 2.5, 10, 25, 50, 75, 90 and 97.5 % of draws lie; between the bounds the bands fade without them. */
  readonly quantiles?: readonly number[];
}

interface BandsProps {
  readonly spread: Spread;
  /** The end of the scale, which begins at zero. */
  readonly end: number;
  readonly colour: string;
}

const bands = [
  { key: 'wide', fade: 1 },
  { key: 'middle', fade: 0.66 },
  { key: 'narrow', fade: 0.33 },
] as const;

/** Three nested bands of draws with their median: the figure beside it says the same to those who do not see it. */
export function Bands({ spread: { median, interval95, quantiles }, end, colour }: BandsProps) {
  const at = (x: number): string => `${Math.min(100, Math.max(0, (100 * x) / end))}%`;
  const [low, high] = interval95;
  return (
    <span className="bands" aria-hidden="true" style={{ '--own': colour } as React.CSSProperties}>
      {bands.map(({ key, fade }, i) => {
        const from = quantiles?.[i] ?? median - fade * (median - low);
        const to = quantiles?.[quantiles.length - 1 - i] ?? median + fade * (high - median);
        return (
          <span
            key={key}
            className={`bands__band bands__band--${key}`}
            style={{ left: at(from), width: at(to - from) }}
          />
        );
      })}
      <span className="bands__median" style={{ left: at(median) }} />
    </span>
  );
}
