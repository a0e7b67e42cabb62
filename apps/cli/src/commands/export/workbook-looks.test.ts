import { Buffer } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzip } from '@contrechamp/proof';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const campaign = fileURLToPath(new URL('../../../../../examples/white-paper/campaign.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-looks-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
async function partsOf(lang: string): Promise<ReadonlyMap<string, string>> {
  const target = join(folder, `${++made}.xlsx`);
  const args = ['export', campaign, '--format', 'xlsx', '-o', target, '--draws', '1000', '--lang', lang];
  expect(await runCli(...args)).toMatchObject({ code: 0, err: '' });
  return new Map(unzip(readFileSync(target)).map((f) => [f.path, Buffer.from(f.bytes).toString('utf8')]));
}

/** Summary, four scenarios, factors, assumptions. */
const results = 7;
const sheetOf = (parts: ReadonlyMap<string, string>, n: number): string =>
  parts.get(`xl/worksheets/sheet${n}.xml`) ?? '';

/** Number formats of the cells of a sheet that hold numbers, by the name of the cell. */
function formats(parts: ReadonlyMap<string, string>, n: number): ReadonlyMap<string, string> {
  const styles = parts.get('xl/styles.xml') ?? '';
  const codes = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id = '', code = '']) => [id, code]),
  );
  const looks = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  const ids = [...looks.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id = '']) => id);
  const cells = sheetOf(parts, n).matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?>(?:<f>[^<]*<\/f>)?<v>/g);
  return new Map(
    [...cells].map(([, name = '', style = '0']) => [name, codes.get(ids[Number(style)] ?? '') ?? 'General']),
  );
}

const texts = (xml: string): string[] => [...xml.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, t = '']) => t);

describe.each(['en', 'fr'])('the result sheets of a workbook, in %s', (lang) => {
  it('show every number by what it is, and never with the digits of the computation', async () => {
    const parts = await partsOf(lang);
    for (let n = 1; n <= results; n++) {
      const found = [...formats(parts, n)];
      expect(found.length).toBeGreaterThan(5);
      expect({ n, bare: found.filter(([, code]) => code === 'General') }).toEqual({ n, bare: [] });
    }
    expect(formats(parts, 1).get('B4')).toContain('#,##0');
    expect(formats(parts, 1).get('F4')).toContain('0.0');
  });

  it('print across, one sheet of paper wide, with the headings on each, and keep them in sight', async () => {
    const parts = await partsOf(lang);
    const workbook = parts.get('xl/workbook.xml') ?? '';
    const titles = [...workbook.matchAll(/_xlnm\.Print_Titles" localSheetId="(\d+)">([^<]+)</g)];
    expect(titles.map(([, sheet]) => Number(sheet))).toEqual(Array.from({ length: results }, (_, i) => i));
    expect(titles[0]?.[2]).toBe(lang === 'fr' ? "'Synthèse'!$3:$3" : "'Summary'!$3:$3");
    for (let n = 1; n <= results; n++) {
      const xml = sheetOf(parts, n);
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('orientation="landscape" fitToHeight="0"');
      expect(xml).toMatch(/<pane [^>]*ySplit="[13]"[^>]*state="frozen"/);
      const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].reduce((sum, [, w]) => sum + Number(w), 0);
      expect({ n, readable: widths < 340 }).toEqual({ n, readable: true });
    }
  });

  it('name units as people write them', async () => {
    const parts = await partsOf(lang);
    const said = texts(sheetOf(parts, 2));
    expect(said.some((t) => /passenger\.km|kgCO2e\/|gsd2|kind:/.test(t))).toBe(false);
    expect(said.some((t) => t.includes(lang === 'fr' ? 'passager·km' : 'passenger·km'))).toBe(true);
    expect(texts(sheetOf(parts, 6)).some((t) => /kgCO2e\/|gsd2|kind:/.test(t))).toBe(false);
  });

  it('call the central value and the median by their names wherever they stand, and say how they differ', async () => {
    const parts = await partsOf(lang);
    const summary = texts(sheetOf(parts, 1));
    const [central, median] =
      lang === 'fr' ? ['valeur centrale', 'médiane des tirages'] : ['central value', 'median of the draws'];
    expect(summary).toContain(`kgCO2e, ${central}`);
    expect(summary).toContain(`kgCO2e, ${median}`);
    expect(summary).toContain(lang === 'fr' ? 'rapport des valeurs centrales' : 'ratio of the central values');
    expect(summary).toContain(
      lang === 'fr' ? 'rapport à la référence, médiane des tirages' : 'ratio to the reference, median of the draws',
    );
    expect(
      summary.filter((t) => /^(?:Central value|Median of the draws|Valeur centrale|Médiane des tirages)\W*:/.test(t)),
    ).toHaveLength(2);
    for (let n = 2; n <= 5; n++) {
      const said = texts(sheetOf(parts, n));
      expect(said).toContain(`kgCO2e, ${central}`);
      expect(said).toContain(lang === 'fr' ? 'Total, médiane des tirages' : 'Total, median of the draws');
    }
  });
});
