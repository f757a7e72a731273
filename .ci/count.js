// Adds up what vitest counted in each run, with each failed step as one more failure, and ends with the verdict.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedSteps] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
for (const file of readdirSync(folder)) {
  const run = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  total.passed += run.numPassedTests;
  total.failed +=
    run.numFailedTests +
    run.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
  total.skipped += run.numPendingTests + run.numTodoTests;
}
// A run with failed tests also ends its step as failed: count whichever is more.
total.failed = Math.max(total.failed, Number(failedSteps));
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
