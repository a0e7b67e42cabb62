import { contrast, mixed } from './colour.ts';

/** Paper and ink; each scenario owns one colour everywhere, told apart by hue and by lightness. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly rule: string;
  readonly scenarios: readonly string[];
}

export const themes = {
  light: {
    paper: '#faf7f1',
    ink: '#211d18',
    faint: '#6f675c',
    rule: '#ddd5c7',
    scenarios: ['#9c3f24', '#b9801c', '#2c6a63', '#3a3f7a', '#7a2f5e', '#55702b', '#1f5f8b', '#6b5a45'],
  },
  /** White, so that a printer leaves the paper alone. */
  print: {
    paper: '#ffffff',
    ink: '#211d18',
    faint: '#6a6257',
    rule: '#d9d3c8',
    scenarios: ['#9c3f24', '#b9801c', '#2c6a63', '#3a3f7a', '#7a2f5e', '#55702b', '#1f5f8b', '#6b5a45'],
  },
  dark: {
    paper: '#191612',
    ink: '#f1ebe0',
    faint: '#a79d8e',
    rule: '#3a342b',
    scenarios: ['#e08a6b', '#e3b55e', '#6fb9ae', '#a2a8ea', '#d690b8', '#a9c777', '#7fb9e0', '#c3b198'],
  },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof themes;

export const serif =
  "'Source Serif 4 Variable', 'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif";
export const sans = "'Inter Variable', Inter, 'Helvetica Neue', Helvetica, Arial, sans-serif";

/** The colour of the scenario at a place of the file. */
export const scenarioColour = (theme: Theme, index: number): string =>
  theme.scenarios[index % theme.scenarios.length] ?? theme.ink;

/** How much of a colour each following part keeps; from the last on, all keep the same. */
const strengths = [1, 0.8, 0.64, 0.51, 0.4, 0.32, 0.26] as const;

/** A tint of a scenario's colour for its nth part: one family, lighter and lighter. */
export const tint = (theme: Theme, colour: string, place: number): string =>
  mixed(colour, theme.paper, strengths[Math.min(place, strengths.length - 1)] ?? 1);

const legible = 4.5;

/** Ink or paper, whichever reads better on a ground; black or white where neither reads well enough. */
export function inkOn(theme: Theme, ground: string): string {
  const best = (a: string, b: string): string => (contrast(a, ground) >= contrast(b, ground) ? a : b);
  const own = best(theme.ink, theme.paper);
  return contrast(own, ground) >= legible ? own : best('#000000', '#ffffff');
}
