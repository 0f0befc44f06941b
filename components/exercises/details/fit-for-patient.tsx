import { useTranslations } from 'next-intl'
import { FitBadge } from '@/components/exercises/fit-badge'
import { FitReasons } from '@/components/exercises/fit-reasons'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { FitMark } from '@/lib/domain/exercises/fit-mark'
import type { FitView } from '@/lib/domain/exercises/fit-view'

type Props = {
  initials: string
  /** Null while there is no signed assessment. */
  fit: { readonly mark: FitMark; readonly view: FitView } | null
  programmeHref: string
}

/** What the exercise is to the person in hand, why, and the way back to their programme. */
export function FitForPatient({ initials, fit, programmeHref }: Props) {
  const t = useTranslations('library')
  return (
    <Card aria-labelledby="fit" className="flex flex-col items-start gap-2">
      <h2 id="fit" className="flex flex-wrap items-center gap-2 text-lg font-semibold">
        {t('detail.fitTitle', { initials })} {fit && <FitBadge mark={fit.mark} />}
      </h2>
      <p>{fit ? t(`detail.fit.${fit.mark}`) : t('patient.unknown', { initials })}</p>
      {fit && fit.view.reasons.length > 0 && <FitReasons reasons={fit.view.reasons} className="text-ink-muted" />}
      <LinkButton href={programmeHref}>{t('patient.programme', { initials })}</LinkButton>
    </Card>
  )
}
