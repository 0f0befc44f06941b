import { useTranslations } from 'next-intl'
import { readFormWords } from '@/components/forms/form-words'
import { GetForm } from '@/components/forms/get-form'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { CONDITIONS, NERVE_ROOTS } from '@/lib/domain/assessment/vocabulary'
import { PHASE_STAGES } from '@/lib/domain/exercises/exercise'
import { isOpenSearch, TEMPLATE_ORIGINS, type TemplateSearch } from '@/lib/domain/programmes/templates/search-templates'
import { IDLE_FORM } from '@/lib/domain/shared/form-state'

const DIRECTIONS = ['extension', 'flexion', 'lateral', 'neutral', 'any'] as const

type Props = { page: string; search: TemplateSearch }

/** Finds templates by words and facets; the question stands in the address. */
export function TemplateFilter({ page, search }: Props) {
  const t = useTranslations('templates')
  const te = useTranslations('exercises')
  const form = useTranslations('common.form')
  const facets = [
    {
      name: 'condition',
      value: search.condition,
      options: CONDITIONS.map((value) => ({ value, label: te(`condition.${value}`) })),
    },
    {
      name: 'direction',
      value: search.direction,
      options: DIRECTIONS.map((value) => ({ value, label: te(`direction.${value}`) })),
    },
    {
      name: 'stage',
      value: search.stage,
      options: PHASE_STAGES.map((value) => ({ value, label: t(`stage.${value}`) })),
    },
    {
      name: 'whose',
      value: search.origin,
      options: TEMPLATE_ORIGINS.map((value) => ({ value, label: t(`whose.${value}`) })),
    },
    { name: 'root', value: search.root, options: NERVE_ROOTS.map((value) => ({ value, label: value })) },
  ] as const
  return (
    <GetForm
      action={page}
      state={IDLE_FORM}
      words={readFormWords(form)}
      aria-label={t('filter.title')}
      className="my-4 grid grid-cols-2 items-end gap-3 md:grid-cols-3 xl:grid-cols-[minmax(0,1.4fr)_repeat(5,minmax(0,1fr))_auto]"
    >
      <TextField
        name="q"
        type="search"
        label={t('filter.words')}
        autoComplete="off"
        defaultValue={search.words}
        className="col-span-2 md:col-span-1"
      />
      {facets.map(({ name, value, options }) => (
        <SelectField
          key={name}
          name={name}
          label={t(`filter.${name}`)}
          defaultValue={value ?? ''}
          placeholder={t('filter.any')}
          options={options}
        />
      ))}
      <div className="flex items-center gap-3">
        <Button type="submit">{t('filter.find')}</Button>
        {!isOpenSearch(search) && <TextLink href={page}>{t('filter.reset')}</TextLink>}
      </div>
    </GetForm>
  )
}
