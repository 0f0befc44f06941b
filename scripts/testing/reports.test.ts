import { expect, test } from 'vitest'
import { countPlaywright, countVitest, withExitCode } from './reports'

test('a file that does not load counts as one that failed', () => {
  const testResults = [
    { status: 'passed', assertionResults: [1, 2] },
    { status: 'failed', assertionResults: [] },
  ]
  expect(countVitest({ numPassedTests: 2, numFailedTests: 0, testResults })).toEqual({ passed: 2, failed: 1 })
})

test('a journey that passes only at the second try counts as failed', () => {
  expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 2 } })).toEqual({ passed: 5, failed: 3 })
})

test('a run that ends badly without a failed test is still a failure', () => {
  expect(withExitCode({ passed: 9, failed: 0 }, 1)).toEqual({ passed: 9, failed: 1 })
  expect(withExitCode({ passed: 9, failed: 2 }, 1)).toEqual({ passed: 9, failed: 2 })
  expect(withExitCode({ passed: 9, failed: 0 }, 0)).toEqual({ passed: 9, failed: 0 })
})
