import { useTranslations } from 'next-intl'
import { readFormWords } from '@/components/forms/form-words'
import { GetForm } from '@/components/forms/get-form'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { IDLE_FORM } from '@/lib/domain/shared/form-state'

type Phase = { readonly position: number; readonly name: string; readonly isCurrent: boolean }
type Props = { page: string; phases: readonly Phase[]; chosen: number }

/** Which phase is printed; the one that the patient is in unless a therapist chooses another. */
export function PhaseChoice({ page, phases, chosen }: Props) {
  const t = useTranslations('handout.page')
  const form = useTranslations('common.form')
  return (
    <GetForm
      action={page}
      state={IDLE_FORM}
      words={readFormWords(form)}
      aria-label={t('phase')}
      className="mb-4 flex flex-wrap items-end gap-3"
    >
      <SelectField
        name="phase"
        label={t('phase')}
        defaultValue={String(chosen)}
        className="w-full sm:w-72"
        options={phases.map(({ position, name, isCurrent }) => ({
          value: String(position),
          label: t(isCurrent ? 'phaseNow' : 'phaseOption', { position, name }),
        }))}
      />
      <Button type="submit" variant="secondary">
        {t('phaseShow')}
      </Button>
    </GetForm>
  )
}
