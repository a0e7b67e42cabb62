export interface Style {
  bold(text: string): string;
  dim(text: string): string;
}

const introducer = '\u001b[';
const plainStyle: Style = { bold: (text) => text, dim: (text) => text };
const wrapped = (on: number) => (text: string) => (text === '' ? '' : `${introducer}${on}m${text}${introducer}22m`);
const ansiStyle: Style = { bold: wrapped(1), dim: wrapped(2) };

/** Bold for headings and dim for what is secondary; nothing at all where colour is off. */
export const style = (color: boolean): Style => (color ? ansiStyle : plainStyle);

const sequences = new RegExp(`${introducer.replace('[', '\\[')}\\d+m`, 'g');

/** Columns that a text takes on screen. */
export const columns = (text: string): number => [...text.replace(sequences, '').replace(/\p{M}/gu, '')].length;

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - columns(text))) + text;
