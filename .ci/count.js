// Adds up what vitest counted in each run. A step that failed without a failed test counts as one failure.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...failedSteps] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = new Map();
for (const file of readdirSync(folder)) {
  const run = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const suites = run.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  failures.set(file, run.numFailedTests + suites.length);
  total.passed += run.numPassedTests;
  total.skipped += run.numPendingTests + run.numTodoTests;
}
for (const failed of failures.values()) total.failed += failed;
for (const step of failedSteps) {
  const file = `${step}.json`;
  if (!existsSync(join(folder, file)) || failures.get(file) === 0) total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
