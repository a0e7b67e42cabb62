import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@contrechamp/engine': source('./packages/engine/src/index.ts'),
      '@contrechamp/gateway/receipts': source('./packages/gateway/src/receipts.ts'),
      '@contrechamp/gateway': source('./packages/gateway/src/index.ts'),
      '@contrechamp/provenance': source('./packages/provenance/src/index.ts'),
      '@contrechamp/report': source('./packages/report/src/index.ts'),
      '@contrechamp/proof': source('./packages/proof/src/index.ts'),
    },
  },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'examples/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 60_000,
    // What is polled for comes at once on an idle machine; on a busy one a second is too short.
    expect: { poll: { timeout: 20_000 } },
    // Vitest leaves one core free; of two that would be half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
