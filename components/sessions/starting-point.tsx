import { useTranslations } from 'next-intl'
import { ScalePicker } from '@/components/sessions/scale-picker'
import { SitePicker } from '@/components/sessions/site-picker'

export const SITE_WORDS = ['none', 'low_back', 'buttock_hip', 'thigh', 'knee', 'shin_calf', 'foot'] as const

/** Where the patient starts from, so that the session's effect can be read. */
export function StartingPoint({ side }: { side: 'left' | 'right' | 'both' }) {
  const t = useTranslations('sessions')
  return (
    <section aria-labelledby="start-title" className="mt-4 flex flex-col gap-7">
      <div>
        <h2 id="start-title" className="text-2xl font-bold">
          {t('warning.startTitle')}
        </h2>
        <p className="text-ink-muted">{t('warning.startText')}</p>
      </div>
      <ScalePicker name="backPainBefore" legend={t('checkIn.backPain')} ends={t('checkIn.ends')} size="md" />
      <ScalePicker name="kneePainBefore" legend={t(`checkIn.kneePain.${side}`)} ends={t('checkIn.ends')} size="md" />
      <SitePicker
        name="siteBefore"
        legend={t('checkIn.site')}
        hint={t('checkIn.siteHint')}
        labels={SITE_WORDS.map((place) => t(`checkIn.places.${place}`))}
        side={side}
      />
    </section>
  )
}
