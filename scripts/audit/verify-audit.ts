import { verifyInstallation } from '@/lib/server/audit/checkpoints/verify-checkpoints'
import { verifySignedRecords } from '@/lib/server/audit/signed-records'
import { listClinicsToVerify } from '@/lib/server/audit/verify'
import { recordLines, reportLines, WHAT_TO_DO } from './report-lines'

/** What `npm run audit:verify` says, and its exit code: the log of every clinic, and what was signed in it. */
export async function verifyAudit(): Promise<{ lines: string[]; exitCode: number }> {
  const reports = await verifyInstallation()
  if (reports.length === 0) return { lines: ['There is no clinic here.'], exitCode: 0 }
  const lines = reports.flatMap(reportLines)
  let isBroken = reports.some(({ problems }) => problems.length > 0)
  for (const { id, name } of await listClinicsToVerify()) {
    const signed = await verifySignedRecords(id)
    lines.push(...recordLines(name, signed))
    isBroken ||= signed.problems.length > 0
  }
  return isBroken ? { lines: [...lines, WHAT_TO_DO], exitCode: 1 } : { lines, exitCode: 0 }
}
