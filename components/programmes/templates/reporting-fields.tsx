import { useTranslations } from 'next-intl'
import { FormCard } from '@/components/exercises/own/form-card'
import { TextAreaField } from '@/components/forms/text-area-field'
import { REPORTED_ITEMS, type Reporting } from '@/lib/domain/programmes/templates/cert'

/** What others must know to give it as its author does, and no phase can say (CERT). */
export function ReportingFields({ reporting }: { reporting: Reporting }) {
  const t = useTranslations('templates')
  return (
    <FormCard id="reporting" title={t('form.reporting')} lead={t('form.reportingLead')}>
      {REPORTED_ITEMS.map((item) => (
        <TextAreaField
          key={item}
          name={`reporting.${item}`}
          label={t(`reported.${item}`)}
          defaultValue={reporting[item] ?? ''}
          rows={2}
          maxLength={300}
          optional
        />
      ))}
    </FormCard>
  )
}
