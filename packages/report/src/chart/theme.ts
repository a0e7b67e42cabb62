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
  dark: {
    paper: '#191612',
    ink: '#f1ebe0',
    faint: '#a79d8e',
    rule: '#3a342b',
    scenarios: ['#e08a6b', '#e3b55e', '#6fb9ae', '#a2a8ea', '#d690b8', '#a9c777', '#7fb9e0', '#c3b198'],
  },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof themes;

export const serif = "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif";
export const sans = "'Inter', 'Helvetica Neue', Helvetica, Arial, sans-serif";

/** The colour of the scenario at a place of the file. */
export const scenarioColour = (theme: Theme, index: number): string =>
  theme.scenarios[index % theme.scenarios.length] as string;
