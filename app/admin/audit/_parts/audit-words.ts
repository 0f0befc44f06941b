import { getTranslations } from 'next-intl/server'
import type { AuditLine } from '@/lib/server/audit/queries'

type ActionKey = Parameters<Awaited<ReturnType<typeof getTranslations<'admin.audit.action'>>>>[0]
type SubjectKey = Parameters<Awaited<ReturnType<typeof getTranslations<'admin.audit.subject'>>>>[0]

/** Actions and subjects in words; one that has none yet is shown as it was recorded, never left out. */
export async function auditWords() {
  const [action, subject, t] = await Promise.all([
    getTranslations('admin.audit.action'),
    getTranslations('admin.audit.subject'),
    getTranslations('admin.audit'),
  ])
  return {
    actionWords: (name: string) => (action.has(name as ActionKey) ? action(name as ActionKey) : name),
    subjectWords: (kind: string) => (subject.has(kind as SubjectKey) ? subject(kind as SubjectKey) : kind),
    actorWords: (line: AuditLine) => line.actorName ?? t(`actor.${line.actorKind}`),
  }
}
