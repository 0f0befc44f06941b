import type { useFormatter, useTranslations } from 'next-intl'
import type { PartCounts } from '@/components/charts/adherence-parts'
import type { AdherenceParts } from '@/lib/domain/progress/adherence'

type Translate = ReturnType<typeof useTranslations<'admin.adherence'>>
type Format = ReturnType<typeof useFormatter>

export function barCounts(parts: AdherenceParts): PartCounts {
  return {
    done: parts.done,
    told_not_done: parts.toldNotDone,
    unknown: parts.unknown,
    paused: parts.paused,
    notYet: parts.notYet,
  }
}

/** A share of what was due (excused sessions are not due); a dash where nothing was due. */
export function shareWords(format: Format, part: number, due: number): string {
  return due === 0 ? '–' : format.number(part / due, 'percent')
}

/** The sentence that a bar's drawing says. */
export function barSentence(t: Translate, format: Format, name: string, parts: AdherenceParts): string {
  return t('barLabel', {
    name,
    due: parts.due,
    done: shareWords(format, parts.done, parts.due),
    told: shareWords(format, parts.toldNotDone, parts.due),
    unknown: shareWords(format, parts.unknown, parts.due),
    notYet: shareWords(format, parts.notYet, parts.due),
    paused: parts.paused,
  })
}
