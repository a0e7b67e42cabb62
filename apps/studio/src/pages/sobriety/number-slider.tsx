import { useEffect, useState } from 'react';
import { Slider } from '../../components/slider.tsx';
import { scaleOf } from './entry.ts';

interface NumberSliderProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  /** The end of the scale, where it is known; else one that leaves room above the first value. */
  readonly max?: number;
  readonly colour: string;
  text(value: number): string;
  onMove(value: number): void;
  onSettle(value: number): void;
}

/** A slider whose scale stays while its value is moved and written, and widens when the value outgrows it. */
export function NumberSlider({ label, value, min, max, colour, text, onMove, onSettle }: NumberSliderProps) {
  const [held, setHeld] = useState(value);
  const [scale, setScale] = useState(() => scaleOf(value));
  useEffect(() => {
    setHeld(value);
    setScale((s) => (value > s.max ? scaleOf(value) : s));
  }, [value]);
  const end = max ?? scale.max;
  const step = max === undefined ? scale.step : 1;
  // Nothing at all would lose the proportions of a range: the least is one step.
  const least = (x: number): number => Math.max(x, min ?? step);
  return (
    <Slider
      label={label}
      value={held}
      min={min ?? 0}
      max={Math.max(end, value)}
      step={step}
      today={value}
      output={text(held)}
      colour={colour}
      onMove={(next) => {
        setHeld(least(next));
        onMove(least(next));
      }}
      onSettle={(next) => onSettle(least(next))}
    />
  );
}
