import { getTranslations } from 'next-intl/server'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'

/** Letters or reminders do not reach the patient: nobody in the clinic should count on them. */
export async function UnreachedNotice({ patientId }: { patientId: string }) {
  const t = await getTranslations('nudges.staff')
  return (
    <div className="mb-4">
      <Callout tone="caution" title={t('failed')}>
        <p>{t('failedText')}</p>
        <TextLink href={`/therapist/patients/${patientId}/card#log`}>{t('see')}</TextLink>
      </Callout>
    </div>
  )
}
