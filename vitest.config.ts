import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', '**/node_modules/**'],
    // The child-process tests build on dist/, which `npm test` makes first.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
