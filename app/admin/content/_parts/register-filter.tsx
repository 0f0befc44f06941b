import { getTranslations } from 'next-intl/server'
import { readFormWords } from '@/components/forms/form-words'
import { GetForm } from '@/components/forms/get-form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { LinkButton } from '@/components/ui/link-button'
import { CONTENT_KINDS, REVIEW_STATES } from '@/lib/domain/exercises/content/content-review'
import { IDLE_FORM } from '@/lib/domain/shared/form-state'
import { type ContentSearch, ORIGINS } from '@/lib/schemas/content-register'

/** Words, which kind, where it comes from, and how its review stands: they are the address. */
export async function RegisterFilter({ search }: { search: ContentSearch }) {
  const [t, tf] = await Promise.all([getTranslations('content.register'), getTranslations('common.form')])
  const isFiltered =
    search.state !== undefined || search.origin !== undefined || search.kind !== undefined || search.words !== ''
  return (
    <GetForm
      // A select keeps what was chosen in it; a new filter is a new form.
      key={JSON.stringify(search)}
      action="/admin/content"
      state={IDLE_FORM}
      words={readFormWords(tf)}
      aria-label={t('filter')}
      className="mb-4 grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_1fr_auto]"
    >
      <TextField name="words" type="search" label={t('words')} optional defaultValue={search.words} />
      <SelectField
        name="state"
        label={t('review')}
        placeholder={t('all')}
        defaultValue={search.state ?? ''}
        options={REVIEW_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
      />
      <SelectField
        name="origin"
        label={t('origin')}
        placeholder={t('all')}
        defaultValue={search.origin ?? ''}
        options={ORIGINS.map((origin) => ({ value: origin, label: t(`origins.${origin}`) }))}
      />
      <SelectField
        name="kind"
        label={t('kindOf')}
        placeholder={t('all')}
        defaultValue={search.kind ?? ''}
        options={CONTENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <span className="flex gap-2 pb-0.5">
        <SubmitButton variant="secondary" size="md">
          {t('show')}
        </SubmitButton>
        {isFiltered && (
          <LinkButton href="/admin/content" variant="quiet">
            {t('clear')}
          </LinkButton>
        )}
      </span>
    </GetForm>
  )
}
