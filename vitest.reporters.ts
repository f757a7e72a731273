// How test runs report: to the reader, and, where .ci/run asks for it, their counts to a file.
const counts = process.env['VITEST_COUNTS'];

export const reporters: ('default' | ['json', { outputFile: string }])[] = counts
  ? ['default', ['json', { outputFile: counts }]]
  : ['default'];
