import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'

/** Leads to what a patient can ask of the clinic about their data. */
export function OwnDataCard() {
  const t = useTranslations('mine')
  return (
    <Card aria-labelledby="own-data" className="mt-6">
      <h2 id="own-data" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted">{t('meText')}</p>
      <TextLink tall href="/patient/me/data">
        {t('open')}
      </TextLink>
    </Card>
  )
}
