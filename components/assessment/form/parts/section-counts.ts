import type { DraftValues } from '@/components/assessment/form/parts/draft-values'
import { neuroPlacesExamined } from '@/lib/domain/assessment/neuro-exam'
import type { TriState } from '@/lib/domain/assessment/vocabulary'

export type SectionKey = 'history' | 'red-flags' | 'neuro' | 'movement' | 'special' | 'local' | 'person' | 'decision'
export type SectionCount = { readonly done: number; readonly of: number }

/** How much of a section has an answer; "not assessed" is one when somebody chose it. */
export function sectionCounts(draft: DraftValues): Readonly<Record<SectionKey, SectionCount>> {
  const { findings, explicit } = draft
  const isAnswered = (name: string, value: TriState) => value !== 'not_assessed' || explicit.includes(name)
  const countOf = (group: string, record: Readonly<Record<string, TriState>>): SectionCount => {
    const entries = Object.entries(record)
    return { done: entries.filter(([key, value]) => isAnswered(`${group}.${key}`, value)).length, of: entries.length }
  }
  const chosen = (...values: readonly unknown[]): SectionCount => ({
    done: values.filter((value) => value !== null && value !== false).length,
    of: values.length,
  })
  const flags = Object.entries(findings.redFlags)
  const tests = Object.entries(findings.specialTests).flatMap(([test, sides]) =>
    Object.entries(sides).map(([side, finding]) => isAnswered(`specialTests.${test}.${side}.result`, finding.result)),
  )
  return {
    history: sum(
      countOf('history', findings.history),
      countOf('stenosisSigns', findings.stenosisSigns),
      chosen(findings.unilateral),
    ),
    'red-flags': {
      done: flags.filter(([key, { answer }]) => isAnswered(`redFlags.${key}.answer`, answer)).length,
      of: flags.length,
    },
    neuro: sum(neuroPlacesExamined(findings.neuro), countOf('upperMotorNeurone', findings.upperMotorNeurone)),
    movement: chosen(...Object.values(findings.movementTests).map((test) => test.result)),
    special: { done: tests.filter(Boolean).length, of: tests.length },
    local: sum(countOf('localScreen', findings.localScreen), chosen(findings.localScreenResult)),
    person: countOf('readiness', findings.readiness),
    decision: chosen(
      findings.sides,
      findings.suspectedRoots.length > 0,
      findings.conditions.length > 0,
      findings.primaryCondition,
      findings.directionalPreference !== 'not_tested' || explicit.includes('directionalPreference'),
      findings.irritability,
    ),
  }
}

function sum(...counts: readonly SectionCount[]): SectionCount {
  return {
    done: counts.reduce((total, count) => total + count.done, 0),
    of: counts.reduce((total, count) => total + count.of, 0),
  }
}
