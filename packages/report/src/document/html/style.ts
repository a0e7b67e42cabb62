import { themes } from '../../chart/theme.ts';

const { ink, faint, rule } = themes.print;

/** The grid of the printed paper, on a screen of any width; printed, chapters begin on a page of their own. */
export const htmlStyle = (accent: string, ground: string, coverInk: string): string => `
:root { color-scheme: light; --ink: ${ink}; --faint: ${faint}; --rule: ${rule}; --accent: ${accent}; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font: 400 1.0625rem/1.5 'Source Serif 4', Georgia, serif; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: 0.2em; }
a:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
main, .cover > * { width: min(52rem, 100% - 3rem); margin-inline: auto; }
.cover { background: ${ground}; color: ${coverInk}; padding: 4rem 0 3rem; display: grid; gap: 2.2rem; min-height: min(100vh, 68rem); align-content: space-between; }
.cover h1 { font-size: clamp(2.1rem, 5.6vw, 4rem); line-height: 1.06; font-weight: 400; margin: 0.6rem 0 1.4rem; text-wrap: balance; max-width: 16em; }
.cover p { margin-block: 0; } .cover div > p { max-width: 42rem; } .cover h1 + p { font-size: 1.3rem; line-height: 1.42; margin-bottom: 0.9rem; } .cover > p { max-width: none; }
.cover img { max-height: 4.5rem; max-width: 16rem; display: block; }
.cover .name { letter-spacing: 0.12em; }
.sans, .small, table, figcaption, caption, dt, .notes, footer { font-family: Inter, 'Helvetica Neue', Arial, sans-serif; }
.sans, .small, figcaption, caption, .notes, footer { font-size: 0.82rem; line-height: 1.5; }
h2, h3 { font-weight: 400; text-wrap: balance; }
h2 { font-size: clamp(1.7rem, 4vw, 2.3rem); line-height: 1.15; margin: 5.5rem 0 1.6rem; padding-top: 0.9rem; position: relative; }
h2::before { content: ''; position: absolute; top: 0; left: 0; width: 3.4rem; border-top: 3px solid var(--accent); }
h3 { font-size: 1.2rem; font-weight: 600; margin: 2.6rem 0 0.8rem; }
p, ul { max-width: 42rem; }
.lead { font-size: 1.3rem; line-height: 1.45; max-width: 46rem; }
.small, figcaption, caption, .notes, footer { color: var(--faint); }
ul { padding-left: 1.1rem; } ul ::marker { content: '–  '; color: var(--faint); } li { margin: 0.4rem 0; }
strong { font-weight: 600; } code { font: 0.82em/1.4 Inter, sans-serif; overflow-wrap: anywhere; }
figure { margin: 2.2rem 0; } figure svg { width: 100%; height: auto; display: block; } figure svg.narrow { display: none; }
figcaption, caption { max-width: 46rem; text-align: left; } figcaption { margin-top: 0.6rem; }
figcaption b, caption b { color: var(--ink); font-weight: 600; margin-right: 0.5em; }
.table { overflow-x: auto; margin: 2.2rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.84rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
table.dense { font-size: 0.78rem; } caption { padding-bottom: 0.7rem; }
thead th { text-align: left; vertical-align: bottom; font-weight: 600; border-bottom: 1px solid var(--ink); padding: 0.3rem 0.9rem 0.4rem 0; }
td, tbody th { vertical-align: top; text-align: left; font-weight: 400; border-bottom: 1px solid var(--rule); padding: 0.45rem 0.9rem 0.45rem 0; overflow-wrap: break-word; }
.quiet { color: var(--faint); } td small, tbody th small { display: block; color: var(--faint); font-size: 0.9em; }
.bar { display: block; position: relative; height: 0.42rem; margin-top: 0.3rem; min-width: 4rem; } .bar * { position: absolute; left: 0; }
.bar i { height: 100%; min-width: 1px; opacity: 0.55; } .bar b { height: 1.5px; top: calc(50% - 0.75px); min-width: 1px; }
.whole { white-space: nowrap; }
.swatch { display: inline-block; width: 0.6em; height: 0.6em; margin-right: 0.55em; }
dl { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: 0.9rem 1.6rem; max-width: 46rem; }
dt { font-weight: 600; font-size: 0.86rem; padding-top: 0.15rem; } dd { margin: 0; overflow-wrap: anywhere; }
nav ol { list-style: none; padding: 0; max-width: 42rem; } nav li { border-bottom: 1px solid var(--rule); padding: 0.35rem 0; margin: 0; }
nav a { text-decoration: none; }
sup { line-height: 0; font-size: 0.7em; } .notes ol { padding-left: 1.6rem; }
footer { margin: 4rem auto 3rem; width: min(52rem, 100% - 3rem); border-top: 1px solid var(--rule); padding-top: 0.8rem; }
@media screen and (max-width: 40rem) {
  figure svg.wide { display: none; } figure svg.narrow { display: block; }
  table { min-width: 34rem; } table.dense { min-width: 46rem; } caption { position: sticky; left: 0; max-width: calc(100vw - 3rem); }
  dl { grid-template-columns: 1fr; gap: 0.2rem; } dd { margin-bottom: 0.9rem; } h2 { margin-top: 4rem; } }
@media print {
  html { font-size: 11.4px; } figure svg { max-height: 20cm; } .table:not(:has(.dense)) { break-inside: avoid; }
  .table { margin: 1.6rem 0; }
  .cover { min-height: 24cm; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h2 { margin-top: 3.5rem; break-inside: avoid; } h2.own { break-before: page; margin-top: 0; } h2, h3, caption, .lead { break-after: avoid; }
  h2::after { content: ''; display: block; height: 9cm; margin-bottom: -9cm; } figure, tr { break-inside: avoid; }
  thead { display: table-header-group; } .table { overflow: visible; } main, .cover > *, footer { width: 100%; }
}
`;
