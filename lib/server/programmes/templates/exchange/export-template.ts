import 'server-only'

import { mergeDose } from '@/lib/domain/programmes/merge-dose'
import {
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  type ExchangeFile,
  type ExchangePhase,
  type ExchangeTemplate,
} from '@/lib/domain/programmes/templates/exchange/exchange-file'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { progressNumbersSchema } from '@/lib/schemas/content-register'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { type Library, readLibrary } from '@/lib/server/exercises/queries'
import type { TemplatePhaseRow, TemplateRow } from '@/lib/server/programmes/rows/template-rows'
import { exchangeKeyOf } from '@/lib/server/programmes/templates/exchange/exchange-key'
import { readExerciseDigests } from '@/lib/server/programmes/templates/exchange/exercise-digests'
import { signExchange } from '@/lib/server/programmes/templates/exchange/read-exchange'
import { currentTemplate } from '@/lib/server/programmes/templates/template-form-queries'

/** The template as it stands, signed by this clinic. Null when it is not offered to this member. */
export async function exportTemplate(
  scope: Scope,
  clinicName: string,
  slug: string,
  today: PlainDate,
): Promise<ExchangeFile | null> {
  return withScope(scope, async (tx) => {
    const row = await currentTemplate(tx, scope, slug)
    if (!row) return null
    const key = exchangeKeyOf(scope.clinicId)
    const template = await contentOf(tx, row, await readLibrary(tx))
    const { x = '' } = key.open.export({ format: 'jwk' })
    const body = { exportedOn: today, clinic: clinicName, key: x, template }
    const file = signExchange({ format: EXCHANGE_FORMAT, formatVersion: EXCHANGE_VERSION, ...body }, key)
    const detail = { template: slug, number: row.number }
    await audit(tx, scope, { action: 'template.export', subjectKind: 'template', subjectId: row.id, detail })
    return file
  })
}

async function contentOf(tx: ScopedTx, row: TemplateRow, library: Library): Promise<ExchangeTemplate> {
  const used = new Set(row.phases.flatMap((phase) => phase.items.map((item) => item.exerciseSlug)))
  const exercises = (await readExerciseDigests(tx)).filter(({ slug }) => used.has(slug))
  const goals = await tx.templateGoal.findMany({
    where: { templateId: row.id },
    orderBy: { position: 'asc' },
    omit: { id: true, clinicId: true, templateId: true, source: true, position: true },
  })
  const { licence } = await tx.template.findUniqueOrThrow({ where: { id: row.id }, select: { licence: true } })
  const { name, summary, author, number, conditions, direction, roots, irritability } = row
  const { suitableWhen, notSuitableWhen, evidenceNote, reporting } = row
  return {
    ...{ name, summary, author, licence, number, conditions, direction, roots, irritability },
    ...{ suitableWhen, notSuitableWhen, evidenceNote, reporting, goals },
    exercises: exercises.map(({ isOneSided: _sides, ...exercise }) => exercise),
    phases: row.phases.map((phase) => phaseOf(phase, library)),
  }
}

function phaseOf(
  { position: _position, progressRule, items, ...phase }: TemplatePhaseRow,
  { bySlug }: Library,
): ExchangePhase {
  return {
    ...phase,
    rule: progressNumbersSchema.safeParse(progressRule).data ?? null,
    items: items.flatMap(({ exerciseSlug, doseOverride, side, note, why }) => {
      const usual = bySlug.get(exerciseSlug)?.facts.dose
      if (!usual) return []
      // Whole, so that another clinic's usual dose changes nothing of it.
      const { right: _right, ...dose } = mergeDose(usual, doseOverride)
      return [{ exercise: exerciseSlug, dose, side, note, why }]
    }),
  }
}
