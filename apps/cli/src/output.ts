/** Where a command writes; injected so that commands can be tested without a process. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
  readonly width: number;
}

export const line = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
