import { useTranslations } from 'next-intl'
import { readFormWords } from '@/components/forms/form-words'
import { GetForm } from '@/components/forms/get-form'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { CONDITIONS } from '@/lib/domain/assessment/vocabulary'
import { IDLE_FORM } from '@/lib/domain/shared/form-state'

const DIRECTIONS = ['extension', 'flexion', 'lateral', 'neutral', 'any'] as const

type Props = { page: string; words: string; condition: string | null; direction: string | null }

/** Finds templates by words, condition and direction; the answer stands in the address. */
export function TemplateFilter({ page, words, condition, direction }: Props) {
  const t = useTranslations('programmes.choose')
  const te = useTranslations('exercises')
  const form = useTranslations('common.form')
  return (
    <GetForm
      action={page}
      state={IDLE_FORM}
      words={readFormWords(form)}
      aria-label={t('filter')}
      className="my-4 flex flex-wrap items-end gap-3"
    >
      <TextField name="q" type="search" label={t('words')} autoComplete="off" defaultValue={words} className="w-56" />
      <SelectField
        name="condition"
        label={t('condition')}
        defaultValue={condition ?? ''}
        placeholder={t('any')}
        options={CONDITIONS.map((value) => ({ value, label: te(`condition.${value}`) }))}
        className="w-56"
      />
      <SelectField
        name="direction"
        label={t('direction')}
        defaultValue={direction ?? ''}
        placeholder={t('any')}
        options={DIRECTIONS.map((value) => ({ value, label: te(`direction.${value}`) }))}
        className="w-52"
      />
      <Button type="submit">{t('find')}</Button>
      {(words || condition || direction) && (
        <p className="py-2">
          <TextLink href={page}>{t('reset')}</TextLink>
        </p>
      )}
    </GetForm>
  )
}
