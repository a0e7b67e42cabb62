import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = process.env.SOFFICE ?? 'soffice';

/** Formulas are computed when a file is opened, whatever values it brings. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Opens a file in LibreOffice, without a window and with a profile of its own, and saves it into a folder.
 * @throws Error when LibreOffice is not installed or cannot do it
 */
export function savedByLibreOffice(file: string, format: 'xlsx' | 'pdf', folder: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'contrechamp-libreoffice-'));
  try {
    mkdirSync(join(profile, 'user'));
    writeFileSync(join(profile, 'user/registrymodifications.xcu'), settings);
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    const { error, stderr, status } = spawnSync(program, [...args, '--convert-to', format, '--outdir', folder, file], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    if (error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`LibreOffice is not installed (${program}). On Debian: apt-get install libreoffice-calc-nogui`);
    }
    if (error || status !== 0) throw new Error(`LibreOffice could not open ${file}: ${error?.message ?? stderr}`);
    return join(folder, `${basename(file).replace(/\.\w+$/, '')}.${format}`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
