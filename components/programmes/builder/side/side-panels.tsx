'use client'

import { useTranslations } from 'next-intl'
import type { PhaseView } from '@/components/programmes/builder/rows/use-plan-views'
import { BeforeActivation } from '@/components/programmes/builder/side/before-activation'
import { LeftOutList } from '@/components/programmes/builder/side/left-out-list'
import { PhonePreview } from '@/components/programmes/builder/side/phone-preview'
import { SchedulePanel } from '@/components/programmes/builder/side/schedule-panel'
import { RevisionChanges } from '@/components/programmes/revision-changes'
import { Card } from '@/components/ui/card'
import type { DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'
import type { ActivationProblem } from '@/lib/domain/programmes/can-activate'
import type { LeftOut } from '@/lib/domain/programmes/plan'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import { diffRevisions, isUnchanged, type RevisionItem } from '@/lib/domain/programmes/revision-diff'

export type SideFacts = {
  readonly plan: DraftPlan
  readonly views: readonly PhaseView[]
  readonly givenName: string
  readonly look: number | null
  readonly state: ProgrammeState
  /** What stands against a start and is not about the plan. */
  readonly problems: readonly ActivationProblem[]
  /** Phases that wait for the nerve signs to be tested again. */
  readonly waiting: readonly number[]
  readonly leftOut: readonly LeftOut[]
  readonly inForce: {
    readonly number: number
    readonly currentPhase: number
    readonly items: readonly RevisionItem[]
  } | null
  readonly revisionNumber: number
  readonly dayNames: readonly { readonly value: string; readonly short: string; readonly long: string }[]
  readonly confirmationHref: string
  readonly assessmentHref: string
  readonly names: ReadonlyMap<string, string>
}

/** What stands beside the plan: the patient's page, what is missing, what changes, and when. */
export function SidePanels(props: SideFacts) {
  const t = useTranslations('programmes')
  const { plan, views, inForce, names } = props
  const diff =
    inForce &&
    diffRevisions(
      inForce.items,
      plan.lines.map((line) => ({ ...line, lineageId: line.lineageId ?? line.id })),
    )
  const there = new Set(plan.lines.map((line) => `${line.phase}:${line.exerciseSlug}`))
  const leftOut = props.leftOut.filter(({ phase, slug }) => !there.has(`${phase}:${slug}`))
  return (
    <>
      <PhonePreview {...props} />
      <BeforeActivation
        problems={[...retest(props), ...merged(views.flatMap(({ problems }) => problems))]}
        names={names}
        state={props.state}
        givenName={props.givenName}
        confirmationHref={props.confirmationHref}
        assessmentHref={props.assessmentHref}
      />
      {diff && inForce && (
        <Card aria-labelledby="changes" className="sm:p-4">
          <h2 id="changes" className="text-lg font-semibold">
            {t('change.title')}
          </h2>
          {inForce.currentPhase !== plan.currentPhase && (
            <p className="mt-1.5 font-medium">
              {t('change.phase', { from: inForce.currentPhase, to: plan.currentPhase })}
            </p>
          )}
          {isUnchanged(diff) ? (
            <p className="text-ink-muted mt-1.5">{t('draft.unchanged', { number: inForce.number })}</p>
          ) : (
            <RevisionChanges diff={diff} names={names} className="mt-1.5" />
          )}
        </Card>
      )}
      <SchedulePanel {...props} asksChangeNote={props.revisionNumber > 1} />
      {leftOut.length > 0 && <LeftOutList items={leftOut} givenName={props.givenName} />}
    </>
  )
}

/** The server's word on the person, the clinic and the content; the re-test goes with the phase that is chosen here. */
function retest({ problems, waiting, plan }: SideFacts): readonly ActivationProblem[] {
  const others = problems.filter(({ reason }) => reason !== 'neuro_retest_first')
  const waits = waiting.includes(plan.currentPhase)
  return waits ? [...others, { reason: 'neuro_retest_first', items: [], phases: [] }] : others
}

/** One sentence a reason, for all phases together. */
function merged(problems: readonly ActivationProblem[]): readonly ActivationProblem[] {
  return [...Map.groupBy(problems, ({ reason }) => reason)].map(([reason, same]) => ({
    reason,
    items: same.flatMap(({ items }) => items),
    phases: [...new Set(same.flatMap(({ phases }) => phases))],
  }))
}
