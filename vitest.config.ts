import { configDefaults, defineConfig } from 'vitest/config';
import { reporters } from './vitest.reporters.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/terminal/**', 'test/documents/**'],
    setupFiles: ['test/setup.ts'],
    maxWorkers: '100%', // one core less is left idle otherwise, which is half of a small machine
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters,
  },
});
