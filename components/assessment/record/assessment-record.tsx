import type { ReactNode } from 'react'
import { BodyChartCard } from '@/components/assessment/body-chart/body-chart-card'
import { ChangesSince } from '@/components/assessment/changes/changes-since'
import { DecisionRecord } from '@/components/assessment/record/decision-record'
import { HistoryRecord } from '@/components/assessment/record/history-record'
import { ImagingRecord } from '@/components/assessment/record/imaging-record'
import { LocalScreenRecord } from '@/components/assessment/record/local-screen-record'
import { MovementRecord } from '@/components/assessment/record/movement-record'
import { NeuroRecord } from '@/components/assessment/record/neuro-record'
import { PersonRecord } from '@/components/assessment/record/person-record'
import { RedFlagsRecord } from '@/components/assessment/record/red-flags-record'
import { SpecialTestsRecord } from '@/components/assessment/record/special-tests-record'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { compareFindings } from '@/lib/domain/assessment/findings-change'
import type { Preference } from '@/lib/domain/assessment/preference'
import type { ModifierKey } from '@/lib/domain/assessment/vocabulary'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = {
  record: {
    readonly findings: AssessmentFindings
    readonly modifiers: readonly ModifierKey[]
    readonly preference: Preference | null
    readonly before: { readonly assessedOn: PlainDate; readonly findings: AssessmentFindings } | null
  }
  /** Where the charts stand side by side. */
  chartsPage: string
  /** The signed statement, when there is one. */
  statement: ReactNode
}

/** A signed assessment from what was concluded to what the person told: only what was answered has words. */
export function AssessmentRecord({ record, chartsPage, statement }: Props) {
  const { findings, before, modifiers, preference } = record
  const changes = before ? compareFindings(before.findings, findings) : []
  return (
    <>
      {statement}
      {before && <ChangesSince changes={changes} since={before.assessedOn} />}
      <DecisionRecord
        findings={findings}
        modifiers={modifiers}
        preference={preference}
        hasStatement={statement !== null}
      />
      <HistoryRecord findings={findings} changes={changes} />
      <BodyChartCard chart={findings.bodyChart} href={chartsPage} />
      <RedFlagsRecord findings={findings} />
      <NeuroRecord findings={findings} changes={changes} />
      <MovementRecord findings={findings} />
      <SpecialTestsRecord findings={findings} />
      <LocalScreenRecord findings={findings} />
      <ImagingRecord findings={findings} />
      <PersonRecord findings={findings} />
    </>
  )
}
