import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { Disclosure } from '@/components/ui/disclosure'
import { KNEE_SIDES } from '@/lib/domain/assessment/vocabulary'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { action: FormAction; patientId: string; episodeId: string }

/** A new complaint; folded away, for it ends what runs and cannot be undone. */
export function NewEpisodeForm({ action, patientId, episodeId }: Props) {
  const t = useTranslations('people.newEpisode')
  const sides = useTranslations('people.add.sides')
  return (
    <Disclosure summary={t('title')} className="border-line mt-6 border-t pt-3">
      <p className="max-w-measure mb-3">{t('lead')}</p>
      <Form action={action} aria-label={t('title')} idPrefix="episode-" className="flex max-w-xl flex-col gap-4">
        <input type="hidden" name="patientId" value={patientId} readOnly />
        <input type="hidden" name="episodeId" value={episodeId} readOnly />
        <RadioGroup
          name="side"
          legend={t('side')}
          look="segments"
          options={KNEE_SIDES.map((side) => ({ value: side, label: sides(side) }))}
        />
        <TextAreaField name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} maxLength={1000} />
        <div>
          <SubmitButton variant="danger" size="md">
            {t('submit')}
          </SubmitButton>
        </div>
      </Form>
    </Disclosure>
  )
}
