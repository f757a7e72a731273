// Documents opened by software that nobody here wrote: axe in a headless Chromium, and whatever else reads a format. Slower than
// the other tests, so they stand apart: npx vitest run --config vitest.documents.config.ts
// A check whose program is not on this machine is skipped, and its name says which program that is.
import { defineConfig } from 'vitest/config';
import { reporters } from './vitest.reporters.ts';

export default defineConfig({
  test: {
    include: ['test/documents/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    reporters,
  },
});
