import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/forms/checkbox-group'

type Props = { givenName: string; count: number; version: number }

/** One tick for all of them. It says which draft it was given for: after a change of that it is empty again. */
export function TeachBackAll({ givenName, count, version }: Props) {
  const t = useTranslations('activation')
  return (
    <CheckboxGroup
      name="all"
      legend={t('allLegend', { name: givenName })}
      options={[{ value: String(version), label: t('all', { name: givenName, count }), hint: t('allHint') }]}
    />
  )
}
