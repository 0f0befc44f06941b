import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { type GivingCandidate, getsDraft } from '@/lib/domain/programmes/templates/giving'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { slug: string; number: number; candidates: readonly GivingCandidate[]; action: FormAction }

/** Whom to give it to, each with where they stand in words. Nobody is ticked beforehand. */
export function GiveForm({ slug, number, candidates, action }: Props) {
  const t = useTranslations('templates.give')
  const ready = candidates.filter(({ state }) => getsDraft(state)).length
  return (
    <Card as="div" className="max-w-3xl">
      <Form action={action}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="number" value={number} readOnly />
        <CheckboxGroup
          name="patients"
          legend={t('whom')}
          hint={t('wouldGet', { count: ready, all: candidates.length })}
          columns
          options={candidates.map(({ id, givenName, familyName, state }) => ({
            value: id,
            label: `${givenName} ${familyName}`,
            hint: t(`state.${state}`),
          }))}
        />
        <SubmitButton>{t('submit')}</SubmitButton>
      </Form>
    </Card>
  )
}
