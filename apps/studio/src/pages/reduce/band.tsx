import type { Drawn } from '../../worker/methods/lever-view.ts';
import { type BandScale, placeOn } from './scale.ts';

const opacities = [0.17, 0.21, 0.32];
const percent = (share: number): string => `${100 * share}%`;

interface BandProps {
  readonly spread: Drawn;
  readonly scale: BandScale;
  readonly colour: string;
  /** A bar from zero to the median. */
  readonly bar?: boolean;
}

/** A quantity as nested bands of 95, 80 and 50 % of draws, and its median; the words beside it say the same. */
export function Band({ spread, scale, colour, bar = false }: BandProps) {
  const { quantiles, median } = spread;
  const at = (value: number): number => placeOn(scale, value);
  const zero = at(0);
  const end = at(median);
  return (
    <svg className="band" aria-hidden="true" focusable="false">
      <rect className="band__zero" x={percent(zero)} y="0" width="1" height="100%" />
      {bar && (
        <rect
          x={percent(Math.min(zero, end))}
          y="28%"
          width={percent(Math.abs(end - zero))}
          height="44%"
          fill={colour}
          fillOpacity="0.28"
        />
      )}
      {opacities.map((opacity, i) => {
        const [low, high] = [quantiles[i] ?? median, quantiles[quantiles.length - 1 - i] ?? median].map(at);
        const width = (high ?? 0) - (low ?? 0);
        return (
          <rect
            key={opacity}
            x={percent(low ?? 0)}
            y="16%"
            width={width < 0.004 ? '1.5' : percent(width)}
            height="68%"
            fill={colour}
            fillOpacity={opacity}
          />
        );
      })}
      <rect className="band__median" x={percent(end)} y="6%" width="2.5" height="88%" fill={colour} />
    </svg>
  );
}
