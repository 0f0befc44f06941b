import { useTranslations } from 'next-intl'
import { type DraftValues, shownValue } from '@/components/assessment/form/parts/draft-values'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { MEDICINE_CLASSES, MEDICINE_HELPS, MEDICINE_SOURCES, MEDICINE_USES } from '@/lib/domain/assessment/background'

type Props = { draft: DraftValues; index: number; today: string }

/** One medicine as the person reports it (clinical.md 7). There is no dose, and nothing advises. */
export function MedicineRow({ draft, index, today }: Props) {
  const t = useTranslations('assessment.medicines')
  const record = draft.findings.medicines[index]
  const name = (field: string) => `medicines.${index}.${field}`
  const common = { placeholder: t('empty'), optional: true }
  return (
    <div className="grid items-end gap-x-5 gap-y-3 pt-2 sm:grid-cols-2 xl:grid-cols-3">
      <SelectField
        {...common}
        name={name('kind')}
        label={t('kind')}
        options={MEDICINE_CLASSES.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        {...shownValue(record?.kind ?? null)}
      />
      <TextField
        name={name('name')}
        label={t('name')}
        optional
        autoComplete="off"
        {...shownValue(record?.name ?? null)}
      />
      <SelectField
        {...common}
        name={name('source')}
        label={t('source')}
        options={MEDICINE_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
        {...shownValue(record?.source ?? null)}
      />
      <SelectField
        {...common}
        name={name('takingNow')}
        label={t('takingNow')}
        options={MEDICINE_USES.map((value) => ({ value, label: t(`uses.${value}`) }))}
        {...shownValue(record?.takingNow ?? null)}
      />
      <DateField
        name={name('stoppedOn')}
        label={t('stoppedOn')}
        optional
        max={today}
        {...shownValue(record?.stoppedOn ?? null)}
      />
      <SelectField
        {...common}
        name={name('helps')}
        label={t('helps')}
        options={MEDICINE_HELPS.map((value) => ({ value, label: t(`help.${value}`) }))}
        {...shownValue(record?.helps ?? null)}
      />
      <TextField
        name={name('sideEffects')}
        label={t('sideEffects')}
        optional
        autoComplete="off"
        {...shownValue(record?.sideEffects ?? null)}
      />
      <TextField
        name={name('referNote')}
        label={t('referNote')}
        optional
        autoComplete="off"
        className="xl:col-span-2"
        {...shownValue(record?.referNote ?? null)}
      />
    </div>
  )
}
