// The checks in a real terminal (tmux) with the built command; slower, and run by .ci/run.
import { defineConfig } from 'vitest/config';
import { reporters } from './vitest.reporters.ts';

export default defineConfig({
  test: { include: ['test/terminal/**/*.test.ts'], testTimeout: 120_000, fileParallelism: false, reporters },
});
