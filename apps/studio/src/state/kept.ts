/** What this browser keeps of a campaign until the server has it. */
export interface Kept {
  readonly text: string;
  /** The revision that the text was made from. */
  readonly revision: number;
  /** The text that was last sent: the server may have it without this page having heard so. */
  readonly sent: string | null;
}

const keyOf = (id: string): string => `contrechamp.pending.${id}`;

export function keep(id: string, what: Kept): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(what));
  } catch {
    // No room: the page still holds it.
  }
}

export function kept(id: string): Kept | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null');
    const isKept = typeof found === 'object' && found !== null && 'text' in found && 'revision' in found;
    return isKept ? { sent: null, ...(found as Omit<Kept, 'sent'>) } : null;
  } catch {
    return null;
  }
}

export const forget = (id: string): void => localStorage.removeItem(keyOf(id));
