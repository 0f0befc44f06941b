import { verifyInstallation } from '@/lib/server/audit/checkpoints/verify-checkpoints'
import { reportLines, WHAT_TO_DO } from './report-lines'

/** What `npm run audit:verify` says, and its exit code. */
export async function verifyAudit(): Promise<{ lines: string[]; exitCode: number }> {
  const reports = await verifyInstallation()
  if (reports.length === 0) return { lines: ['There is no clinic here.'], exitCode: 0 }
  const lines = reports.flatMap(reportLines)
  const isBroken = reports.some(({ problems }) => problems.length > 0)
  return isBroken ? { lines: [...lines, WHAT_TO_DO], exitCode: 1 } : { lines, exitCode: 0 }
}
