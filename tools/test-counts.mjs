// @ts-check

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export const addCounts = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/**
 * Of vitest's JSON report. A file that fails before its tests counts as one failure; so does a run that fails although
 * no test did, or that left no report.
 *
 * @param {string | null} report
 * @param {boolean} runFailed
 * @returns {Counts}
 */
export function countsOfVitest(report, runFailed) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report);
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  return atLeastOneFailure(
    { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests },
    runFailed,
  );
}

/**
 * Of the totals that `node --test` writes at the end of its TAP report.
 *
 * @param {string | null} report
 * @param {boolean} runFailed
 * @returns {Counts}
 */
export function countsOfTap(report, runFailed) {
  const total = (/** @type {string} */ name) =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(report ?? '')?.[1] ?? 0);
  const counts = {
    passed: total('pass'),
    failed: total('fail') + total('cancelled'),
    skipped: total('skipped') + total('todo'),
  };
  return atLeastOneFailure(counts, runFailed || total('tests') === 0);
}

/**
 * @param {Counts} counts
 * @param {boolean} runFailed
 * @returns {Counts}
 */
function atLeastOneFailure(counts, runFailed) {
  return runFailed && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
