import type { useFormatter, useTranslations } from 'next-intl'
import type { Gate, GateFact, GateMissing } from '@/lib/domain/assessment/gate'
import { formatDay } from '@/lib/i18n/format-day'

type Words = ReturnType<typeof useTranslations<'assessment'>>
type Format = ReturnType<typeof useFormatter>

/** So many of a long list are named; the rest is a number. */
const NAMED = 3
/** Above this the names say nothing: most of the section is still open. */
const TOO_MANY = 6

/** What speaks for a gate, in sentences. */
export function factSentences(gate: Gate, t: Words, format: Format): string[] {
  const history = gate.facts.flatMap((fact) =>
    fact.code === 'history_finding' ? [t(`gates.spinal.${fact.finding}`)] : [],
  )
  const objective = gate.facts.flatMap((fact) =>
    fact.code === 'objective_sign' ? [t(`gates.objective.${fact.sign}`)] : [],
  )
  const labels = gate.facts.flatMap((fact) =>
    fact.code === 'label_minimum_met' ? [t(`conditions.${fact.condition}`)] : [],
  )
  return [
    ...(history.length > 0 ? [t('gates.facts.history', { list: format.list(history) })] : []),
    ...(objective.length > 0 ? [t('gates.facts.objective', { list: upperFirst(format.list(objective)) })] : []),
    ...(labels.length > 0 ? [t('gates.facts.label', { list: format.list(labels) })] : []),
    ...gate.facts.flatMap((fact) => singleFact(fact, t, format)),
  ]
}

function singleFact(fact: GateFact, t: Words, format: Format): string[] {
  switch (fact.code) {
    case 'red_flags_answered':
      return [t('gates.facts.red_flags_answered', { total: fact.total, positive: fact.positive })]
    case 'local_screen_complete':
      return [t(`gates.facts.local_${fact.result}`)]
    case 'signed_by':
      return [t('gates.facts.signed_by', { name: fact.name, date: formatDay(format, fact.signedOn) })]
    default:
      return []
  }
}

/** What keeps a gate closed, in sentences; entries of one kind become one sentence with its first few names. */
export function missingSentences(gate: Gate, t: Words, format: Format): string[] {
  const codes = [...new Set(gate.missing.map((entry) => entry.code))]
  return codes.flatMap((code) =>
    sentencesOf(
      code,
      gate.missing.filter((entry) => entry.code === code),
      t,
      format,
    ),
  )
}

function sentencesOf(code: GateMissing['code'], entries: readonly GateMissing[], t: Words, format: Format): string[] {
  const count = entries.length
  const list = listOf(
    entries.flatMap((entry) => nameOf(entry, t)),
    t,
    format,
  )
  switch (code) {
    case 'red_flag_not_asked':
    case 'local_screen_item':
      return [
        count > TOO_MANY ? t(`gates.missing.${code}_many`, { count }) : t(`gates.missing.${code}`, { count, list }),
      ]
    case 'red_flag_without_outcome':
      return [t(`gates.missing.${code}`, { count, list })]
    case 'upper_motor_neurone_not_tested':
    case 'upper_motor_neurone_positive':
      return [t(`gates.missing.${code}`, { list: upperFirst(list) })]
    case 'signoff_field':
      return [t('gates.missing.signoff', { list })]
    case 'two_spinal_findings':
      return entries.flatMap((entry) =>
        entry.code === code ? [t(`gates.missing.${code}`, { found: entry.found })] : [],
      )
    case 'label_minimum':
      return entries.flatMap((entry) =>
        entry.code === code
          ? [
              t(`gates.missing.${code}`, {
                condition: t(`conditions.${entry.condition}`),
                needs: t(`gates.needs.${entry.needs}`),
              }),
            ]
          : [],
      )
    default:
      return [t(`gates.missing.${code}`)]
  }
}

function nameOf(entry: GateMissing, t: Words): string[] {
  switch (entry.code) {
    case 'red_flag_not_asked':
    case 'red_flag_without_outcome':
      return [lowerFirst(t(`redFlags.signs.${entry.flag}`))]
    case 'upper_motor_neurone_not_tested':
    case 'upper_motor_neurone_positive':
      return [lowerFirst(t(`neuro.upperMotorSigns.${entry.sign}`))]
    case 'local_screen_item':
      return [lowerFirst(t(`local.items.${entry.item}`))]
    case 'signoff_field':
      return [t(`gates.signoffFields.${entry.field}`)]
    default:
      return []
  }
}

function listOf(names: readonly string[], t: Words, format: Format): string {
  if (names.length <= NAMED + 1) return format.list(names, { type: 'unit' })
  const shown = format.list(names.slice(0, NAMED), { type: 'unit' })
  return `${shown} ${t('gates.more', { count: names.length - NAMED })}`
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1)
}
