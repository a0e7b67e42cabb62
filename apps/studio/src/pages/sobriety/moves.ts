import { createContext, useContext } from 'react';
import type { Fields } from './entry.ts';

export type FieldsChange = (fields: Fields) => Fields;

/**
 * What a control does with its entry: shows it changed while a hand is on it, then writes it. A change is made to the
 * fields as the control before it left them, which may not be in the text yet.
 */
export interface Moves {
  move(index: number, change: FieldsChange): void;
  settle(index: number, change: FieldsChange): void;
}

export const MovesContext = createContext<Moves>({ move: () => undefined, settle: () => undefined });

export const useMoves = (): Moves => useContext(MovesContext);
