import { defineConfig } from 'vitest/config';
import { chromiumArguments, requireChromium } from './tools/chromium.mjs';

/** The built studio, served over real HTTP and used in headless Chromium. */
export default defineConfig({
  test: {
    provide: { chromium: { path: requireChromium(), args: chromiumArguments } },
    include: ['apps/studio/e2e/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Saving waits for a pause in typing, then for the server: a second, the default, is too short on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    // A browser and a server to each file: two at once are what two cores bear.
    maxWorkers: 2,
    fileParallelism: true,
  },
});
