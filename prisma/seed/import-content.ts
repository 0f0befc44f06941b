import type { Prisma, PrismaClient } from '@/lib/server/db/generated/client'
import type { Content } from '@/prisma/seed/content/content-schema'
import { type ContentRows, contentRows } from '@/prisma/seed/import/content-rows'
import { planChanges } from '@/prisma/seed/import/plan-changes'

type Transaction = Prisma.TransactionClient

/** Shipped content belongs to no clinic. */
const SHIPPED = { clinicId: null }
/** An entry that changed was reviewed in words that no longer stand. */
const REVIEW_CLEARED = { reviewedBy: null, reviewedAt: null }

async function writeExercises(tx: Transaction, rows: ContentRows['exercises']): Promise<void> {
  const { added, changed } = planChanges(await tx.exercise.findMany({ where: SHIPPED }), rows)
  if (added.length > 0) await tx.exercise.createMany({ data: added })
  for (const { id, ...row } of changed) await tx.exercise.update({ where: { id }, data: { ...row, ...REVIEW_CLEARED } })
}

async function writeModifiers(tx: Transaction, rows: ContentRows['modifiers']): Promise<void> {
  const { added, changed } = planChanges(await tx.modifier.findMany({ where: SHIPPED }), rows)
  if (added.length > 0) await tx.modifier.createMany({ data: added })
  for (const { id, ...row } of changed) await tx.modifier.update({ where: { id }, data: { ...row, ...REVIEW_CLEARED } })
}

async function writeLadders(tx: Transaction, rows: ContentRows): Promise<void> {
  await tx.ladder.deleteMany({ where: SHIPPED })
  await tx.ladder.createMany({ data: rows.ladders })
  await tx.ladderRung.createMany({ data: rows.ladderRungs })
}

/** Programmes point at their template, never at its phases: those are laid anew, the template's own row stays. */
async function writeTemplates(tx: Transaction, rows: ContentRows): Promise<void> {
  const { added, changed } = planChanges(await tx.template.findMany({ where: SHIPPED }), rows.templates)
  if (added.length > 0) await tx.template.createMany({ data: added })
  for (const { id, ...row } of changed) await tx.template.update({ where: { id }, data: { ...row, ...REVIEW_CLEARED } })
  await tx.templatePhase.deleteMany({ where: SHIPPED })
  await tx.templateGoal.deleteMany({ where: SHIPPED })
  await tx.templatePhase.createMany({ data: rows.templatePhases })
  await tx.templateItem.createMany({ data: rows.templateItems })
  await tx.templateGoal.createMany({ data: rows.templateGoals })
}

async function writeArticles(tx: Transaction, rows: ContentRows['articles']): Promise<void> {
  const { added, changed } = planChanges(await tx.article.findMany({ where: SHIPPED }), rows)
  if (added.length > 0) await tx.article.createMany({ data: added })
  for (const { id, ...row } of changed) await tx.article.update({ where: { id }, data: { ...row, ...REVIEW_CLEARED } })
}

async function writeContent(tx: Transaction, content: Content): Promise<void> {
  const rows = contentRows(content)
  await writeExercises(tx, rows.exercises)
  await writeLadders(tx, rows)
  await writeModifiers(tx, rows.modifiers)
  await writeTemplates(tx, rows)
  await writeArticles(tx, rows.articles)
}

/**
 * Writes the shipped content as one transaction, or as part of the one it is given. Run again it changes only what
 * differs; entries that the files no longer have stay, because programmes may still use them.
 */
export async function importContent(db: PrismaClient | Transaction, content: Content): Promise<void> {
  if ('$connect' in db) await db.$transaction((tx) => writeContent(tx, content), { timeout: 60_000 })
  else await writeContent(db, content)
}
