import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', '**/node_modules/**'],
    // The child-process tests build on dist/, which `npm test` makes first.
    // They take seconds each, and several times that on a machine with other work.
    testTimeout: 60_000,
    // Vitest keeps a core free; on two that is half of the machine.
    maxWorkers: 2,
    hookTimeout: 90_000,
  },
});
