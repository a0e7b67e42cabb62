import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, requireChromium } from './tools/chromium.mjs';

/** The engine's tests once more, in headless Chromium: the same figures in Node and in a browser. */
export default defineConfig({
  optimizeDeps: { include: ['fast-check', 'geographiclib-geodesic', 'yaml', 'zod'] },
  test: {
    include: ['packages/engine/src/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: requireChromium(), args: chromiumArguments },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
