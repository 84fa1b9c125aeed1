import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', '**/node_modules/**'],
    // The child-process tests build on dist/, which `npm test` makes first.
    testTimeout: 20_000,
    // Vitest keeps a core free; on two that is half of the machine.
    maxWorkers: 2,
    hookTimeout: 30_000,
  },
});
