import { useFormatter, useTranslations } from 'next-intl'
import { readFormWords } from '@/components/forms/form-words'
import { GetForm } from '@/components/forms/get-form'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import type { RevisionEntry } from '@/lib/domain/programmes/changes/revision-entry'
import { IDLE_FORM } from '@/lib/domain/shared/form-state'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { page: string; revisions: readonly RevisionEntry[]; from: number; to: number }

/** Which two revisions stand side by side; the answer stands in the address. */
export function RevisionChoice({ page, revisions, from, to }: Props) {
  const t = useTranslations('changes')
  const format = useFormatter()
  const form = useTranslations('common.form')
  const options = revisions.map(({ number, day, author, isByRules, isDraft }) => ({
    value: String(number),
    label: [
      t(isDraft ? 'draft' : 'revision', { number }),
      formatDay(format, day, 'date'),
      isByRules ? t('byRulesShort') : author,
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <GetForm
      action={page}
      state={IDLE_FORM}
      words={readFormWords(form)}
      aria-label={t('choose')}
      className="no-print mb-4 flex flex-wrap items-end gap-3"
    >
      <SelectField
        name="from"
        label={t('from')}
        defaultValue={String(from)}
        options={options}
        className="w-full sm:w-88"
      />
      <SelectField name="to" label={t('to')} defaultValue={String(to)} options={options} className="w-full sm:w-88" />
      <Button type="submit">{t('compare')}</Button>
    </GetForm>
  )
}
