// @ts-check
import { accessSync, constants } from 'node:fs';
import process from 'node:process';

export const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser to test in: $CHROMIUM, else Debian's. Ends the process with one sentence where there is none. */
export function requireChromium() {
  const path = process.env.CHROMIUM || '/usr/bin/chromium';
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    process.stderr.write(
      `The browser tests need Chromium, and ${path} is not there: run \`apt-get install chromium\`, ` +
        'or set CHROMIUM to the path of one.\n',
    );
    process.exit(1);
  }
}
