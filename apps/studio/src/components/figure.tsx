import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { asked } from '../state/explained.ts';

interface FigureProps {
  readonly scenario: string;
  /** A line or an activity; the whole scenario without it. */
  readonly item?: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A figure that opens its explanation. */
export const Figure = ({ scenario, item, label, children }: FigureProps) => (
  <Button
    className="figure-link"
    aria-label={label}
    onPress={() => asked.set({ about: { scenario, item: item ?? null } })}
  >
    {children}
  </Button>
);
