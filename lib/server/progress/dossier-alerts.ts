import 'server-only'

import { WEEKLY_QUESTIONS } from '@/lib/domain/assessment/weekly-screen'
import { ALERT_OUTCOMES } from '@/lib/domain/progress/alert-outcome'
import { questionsAnsweredYes } from '@/lib/domain/progress/caseload/caseload-care'
import type { AlertSigns, DossierAlert } from '@/lib/domain/progress/dossier'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { Prisma } from '@/lib/server/db/generated/client'
import { type Scope, withScope } from '@/lib/server/db/scope'

/** Open alerts first, the most urgent on top; then the last ones that somebody has looked at. */
export async function getDossierAlerts(scope: Scope, patientId: PatientId): Promise<readonly DossierAlert[]> {
  return withScope(scope, async (tx) => {
    const select = {
      id: true,
      kind: true,
      level: true,
      raisedAt: true,
      version: true,
      acknowledgedById: true,
      acknowledgedAt: true,
      outcome: true,
      outcomeKind: true,
      ...SCREENS,
    } as const
    const open = await tx.alert.findMany({
      where: { patientId, acknowledgedAt: null },
      orderBy: [{ level: 'asc' }, { raisedAt: 'desc' }],
      select,
    })
    const seen = await tx.alert.findMany({
      where: { patientId, acknowledgedAt: { not: null } },
      orderBy: { acknowledgedAt: 'desc' },
      take: 10,
      select,
    })
    const memberIds = seen.flatMap((row) => (row.acknowledgedById === null ? [] : [row.acknowledgedById]))
    const members = await tx.member.findMany({ where: { id: { in: memberIds } }, select: { id: true, name: true } })
    return [...open, ...seen].map(
      ({ acknowledgedById, acknowledgedAt, outcome, outcomeKind, warningCheck, weeklyScreen, ...alert }) => ({
        ...alert,
        signs: signsOf({ warningCheck, weeklyScreen }),
        acknowledged: acknowledgedAt && {
          at: acknowledgedAt,
          by: members.find((member) => member.id === acknowledgedById)?.name ?? null,
          outcomeKind: ALERT_OUTCOMES.find((known) => known === outcomeKind) ?? null,
          outcome,
        },
      }),
    )
  })
}

const SCREENS = {
  warningCheck: {
    select: {
      bladderBowelSaddle: true,
      bothLegs: true,
      newWeakness: true,
      newNumbness: true,
      unwellFever: true,
      fallInjury: true,
      mistakeAt: true,
    },
  },
  weeklyScreen: { select: { positives: true, mistakeAt: true } },
} as const

type Screens = Prisma.AlertGetPayload<{ select: typeof SCREENS }>

function signsOf({ warningCheck, weeklyScreen }: Screens): AlertSigns | null {
  if (weeklyScreen) {
    const yes = WEEKLY_QUESTIONS.filter((question) => weeklyScreen.positives.includes(question))
    return { screen: 'weekly', yes, isMistakeNoted: weeklyScreen.mistakeAt !== null }
  }
  if (!warningCheck) return null
  const yes = questionsAnsweredYes({
    bladder_bowel_saddle: warningCheck.bladderBowelSaddle,
    both_legs: warningCheck.bothLegs,
    new_weakness: warningCheck.newWeakness,
    new_numbness: warningCheck.newNumbness,
    unwell_fever: warningCheck.unwellFever,
    fall_injury: warningCheck.fallInjury,
  })
  return { screen: 'session', yes, isMistakeNoted: warningCheck.mistakeAt !== null }
}
