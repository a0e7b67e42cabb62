import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const source = (name: string, file = 'index'): string =>
  fileURLToPath(new URL(`../../packages/${name}/src/${file}.ts`, import.meta.url));

/** The studio: one page, a worker with the engine, and pages that load when they are opened. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: {
      '@contrechamp/engine': source('engine'),
      '@contrechamp/gateway/receipts': source('gateway', 'receipts'),
      '@contrechamp/report': source('report'),
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://localhost:4717', '/catalogue': 'http://localhost:4717' } },
  build: {
    target: 'es2023',
    outDir: 'dist',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
