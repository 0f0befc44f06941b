import { readFileSync } from 'node:fs'

export type Counts = { passed: number; failed: number }

type VitestReport = { numPassedTests: number; numFailedTests: number; testResults: VitestFile[] }
type VitestFile = { status: string; assertionResults: unknown[] }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } }

/** A file that does not even load has no tests to count: it counts as one that failed. */
export function countVitest(report: VitestReport): Counts {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

/** A test that passes at the second try only is not one to trust: it counts as failed. */
export function countPlaywright(report: PlaywrightReport): Counts {
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
}

/** Adds what the program's own end says: a run that fails, or that finds nothing, is never a success. */
export function withExitCode(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}

export type { PlaywrightReport, VitestReport }
