import type { Prisma, PrismaClient } from '@/lib/server/db/generated/client'
import { systemDb } from '@/lib/server/db/system-db'
import { DEMO_CLINIC } from '@/prisma/seed/demo/clinic'

type Transaction = Prisma.TransactionClient

/** Signed and append-only rows defend themselves by triggers; only the owner of the tables can lay them aside. */
async function withoutGuards(tx: Transaction, work: () => Promise<void>): Promise<void> {
  await tx.$executeRaw`alter table assessment disable trigger user`
  await tx.$executeRaw`alter table confirmation disable trigger user`
  await tx.$executeRaw`alter table attachment disable trigger user`
  await tx.$executeRaw`alter table programme_revision disable trigger user`
  await tx.$executeRaw`alter table programme_phase disable trigger user`
  await tx.$executeRaw`alter table programme_item disable trigger user`
  await tx.$executeRaw`alter table programme_variant disable trigger user`
  await tx.$executeRaw`alter table programme_goal disable trigger user`
  await tx.$executeRaw`alter table item_pause disable trigger user`
  await tx.$executeRaw`alter table teach_back disable trigger user`
  await tx.$executeRaw`alter table programme_article disable trigger user`
  await tx.$executeRaw`alter table proposal disable trigger user`
  await tx.$executeRaw`alter table monitoring_entry disable trigger user`
  await tx.$executeRaw`alter table audit_event disable trigger user`
  await tx.$executeRaw`alter table audit_checkpoint disable trigger user`
  await tx.$executeRaw`alter table exercise_version disable trigger user`
  await tx.$executeRaw`alter table exercise_media disable trigger user`
  await tx.$executeRaw`alter table exercise_review disable trigger user`
  await tx.$executeRaw`alter table measure_taking disable trigger user`
  await tx.$executeRaw`alter table measure_licence disable trigger user`
  await tx.$executeRaw`alter table guidance_review disable trigger user`
  await tx.$executeRaw`alter table template disable trigger user`
  await tx.$executeRaw`alter table template_phase disable trigger user`
  await tx.$executeRaw`alter table template_item disable trigger user`
  await tx.$executeRaw`alter table template_goal disable trigger user`
  await work()
  await tx.$executeRaw`alter table assessment enable trigger user`
  await tx.$executeRaw`alter table confirmation enable trigger user`
  await tx.$executeRaw`alter table attachment enable trigger user`
  await tx.$executeRaw`alter table programme_revision enable trigger user`
  await tx.$executeRaw`alter table programme_phase enable trigger user`
  await tx.$executeRaw`alter table programme_item enable trigger user`
  await tx.$executeRaw`alter table programme_variant enable trigger user`
  await tx.$executeRaw`alter table programme_goal enable trigger user`
  await tx.$executeRaw`alter table item_pause enable trigger user`
  await tx.$executeRaw`alter table teach_back enable trigger user`
  await tx.$executeRaw`alter table programme_article enable trigger user`
  await tx.$executeRaw`alter table proposal enable trigger user`
  await tx.$executeRaw`alter table monitoring_entry enable trigger user`
  await tx.$executeRaw`alter table audit_event enable trigger user`
  await tx.$executeRaw`alter table audit_checkpoint enable trigger user`
  await tx.$executeRaw`alter table exercise_version enable trigger user`
  await tx.$executeRaw`alter table exercise_media enable trigger user`
  await tx.$executeRaw`alter table exercise_review enable trigger user`
  await tx.$executeRaw`alter table measure_taking enable trigger user`
  await tx.$executeRaw`alter table measure_licence enable trigger user`
  await tx.$executeRaw`alter table guidance_review enable trigger user`
  await tx.$executeRaw`alter table template enable trigger user`
  await tx.$executeRaw`alter table template_phase enable trigger user`
  await tx.$executeRaw`alter table template_item enable trigger user`
  await tx.$executeRaw`alter table template_goal enable trigger user`
}

async function deleteLog(tx: Transaction, where: { clinicId: string }): Promise<void> {
  await tx.articleRead.deleteMany({ where })
  await tx.alert.deleteMany({ where })
  await tx.accessDay.deleteMany({ where })
  await tx.dataRequest.deleteMany({ where })
  await tx.erasure.deleteMany({ where })
  await tx.monitoringEntry.deleteMany({ where })
  await tx.weeklyScreen.deleteMany({ where })
  await tx.measureTaking.deleteMany({ where })
  await tx.measureRequest.deleteMany({ where })
  await tx.proposal.deleteMany({ where })
  await tx.patientStanding.deleteMany({ where })
  await tx.queueMark.deleteMany({ where })
  await tx.message.deleteMany({ where })
  await tx.messageTemplate.deleteMany({ where })
  await tx.patientDay.deleteMany({ where })
  await tx.missedReport.deleteMany({ where })
  await tx.checkIn.deleteMany({ where })
  await tx.stepDown.deleteMany({ where })
  await tx.sessionItem.deleteMany({ where })
  await tx.session.deleteMany({ where })
  await tx.warningCheck.deleteMany({ where })
}

async function deleteCare(tx: Transaction, where: { clinicId: string }): Promise<void> {
  await tx.itemPause.deleteMany({ where })
  await tx.programmeWindow.deleteMany({ where })
  await tx.programmeVariantItem.deleteMany({ where })
  await tx.programmeVariant.deleteMany({ where })
  await tx.programmeGoal.deleteMany({ where })
  await tx.programmeArticle.deleteMany({ where })
  await tx.teachBack.deleteMany({ where })
  await tx.newsSeen.deleteMany({ where })
  await tx.programmeItem.deleteMany({ where })
  await tx.programmePhase.deleteMany({ where })
  await tx.programmeRevision.deleteMany({ where })
  await tx.templateGivingLine.deleteMany({ where })
  await tx.templateGiving.deleteMany({ where })
  await tx.programmeStateChange.deleteMany({ where })
  await tx.programme.deleteMany({ where })
  await tx.confirmation.deleteMany({ where })
  await tx.assessment.deleteMany({ where })
  await tx.attachment.deleteMany({ where })
  await tx.episode.deleteMany({ where })
  // What the clinic wrote for itself; shipped content has no clinic.
  await tx.guidanceReview.deleteMany({ where })
  await tx.template.deleteMany({ where })
  await tx.templateImport.deleteMany({ where })
  await tx.templateSigner.deleteMany({ where })
  await tx.ownTemplate.deleteMany({ where })
  await tx.article.deleteMany({ where })
  await tx.ladder.deleteMany({ where })
  await tx.exerciseReview.deleteMany({ where })
  await tx.exerciseMedia.deleteMany({ where })
  await tx.exerciseVersion.deleteMany({ where })
  await tx.exercise.deleteMany({ where })
  await tx.modifier.deleteMany({ where })
}

async function deletePeople(tx: Transaction, where: { clinicId: string }): Promise<void> {
  const members = await tx.member.findMany({ where, select: { userId: true } })
  await tx.pushSubscription.deleteMany({ where })
  await tx.authSession.deleteMany({ where })
  await tx.doorLink.deleteMany({ where })
  await tx.patientCode.deleteMany({ where })
  await tx.sessionTime.deleteMany({ where })
  await tx.patientCalendar.deleteMany({ where })
  await tx.patientChoice.deleteMany({ where })
  await tx.syncedEvent.deleteMany({ where })
  await tx.mailLink.deleteMany({ where })
  await tx.reminderDelivery.deleteMany({ where })
  await tx.reminderWish.deleteMany({ where })
  await tx.patientEmail.deleteMany({ where })
  await tx.patient.deleteMany({ where })
  await tx.exerciseFavourite.deleteMany({ where })
  await tx.exerciseUse.deleteMany({ where })
  await tx.measureLicence.deleteMany({ where })
  await tx.member.deleteMany({ where })
  const userIds = members.map(({ userId }) => userId)
  await tx.userAccount.deleteMany({ where: { id: { in: userIds }, members: { none: {} } } })
  await tx.clinicSettings.deleteMany({ where })
  await tx.auditCheckpoint.deleteMany({ where })
  await tx.auditEvent.deleteMany({ where })
  await tx.auditHead.deleteMany({ where })
  await tx.clinic.delete({ where: { id: where.clinicId } })
}

/** Inside a transaction: the demo clinic with all that belongs to it. Returns whether there was one. */
export async function removeDemoIn(tx: Transaction): Promise<boolean> {
  const clinic = await tx.clinic.findUnique({ where: { id: DEMO_CLINIC.id, isDemo: true }, select: { id: true } })
  if (!clinic) return false
  const where = { clinicId: clinic.id }
  await withoutGuards(tx, async () => {
    await deleteLog(tx, where)
    await deleteCare(tx, where)
    await deletePeople(tx, where)
  })
  return true
}

/** Removes the demo clinic, its staff's accounts and its audit; other clinics and the shipped content stay. */
export function removeDemo(db: PrismaClient = systemDb()): Promise<boolean> {
  return db.$transaction(removeDemoIn, { timeout: 60_000 })
}
