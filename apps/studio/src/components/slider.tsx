import { Slider as AriaSlider, Label, SliderThumb, SliderTrack } from 'react-aria-components';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly step: number;
  /** Where it stood before, marked on the track. */
  readonly today?: number;
  readonly output: string;
  readonly colour?: string;
  onMove(value: number): void;
  onSettle(value: number): void;
}

/** A number that is moved while its effect is watched; it settles when the hand lets go. */
export function Slider({ label, value, min = 0, max, step, today, output, colour, onMove, onSettle }: SliderProps) {
  const share = (x: number) => `${(100 * (Math.min(Math.max(x, min), max) - min)) / (max - min)}%`;
  return (
    <AriaSlider
      className="slider"
      minValue={min}
      maxValue={max}
      step={step}
      value={value}
      onChange={onMove}
      onChangeEnd={onSettle}
      style={colour === undefined ? {} : ({ '--own': colour } as React.CSSProperties)}
    >
      <Label>{label}</Label>
      <output className="slider__output">{output}</output>
      <SliderTrack className="slider__track">
        <span className="slider__fill" style={{ width: share(value) }} />
        {today !== undefined && <span className="slider__today" style={{ left: share(today) }} />}
        <SliderThumb className="slider__thumb" />
      </SliderTrack>
    </AriaSlider>
  );
}
