import { Paperclip } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DraftValues, shownValue } from '@/components/assessment/form/parts/draft-values'
import { SectionCard } from '@/components/assessment/form/parts/section-card'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { TextLink } from '@/components/ui/text-link'
import {
  IMAGING_FINDINGS,
  IMAGING_KINDS,
  IMAGING_SIDES,
  SLIP_GRADES,
  SLIP_STABILITIES,
  SPINAL_LEVELS,
  TRI_STATES,
} from '@/lib/domain/assessment/vocabulary'

const ROWS = [0, 1, 2]

type Props = { draft: DraftValues; count: string; today: string; patientId: string }

/** Reports and letters (clinical.md 1.5). Empty rows are dropped; the first is open, the others wait until needed. */
export function ImagingSection({ draft, count, today, patientId }: Props) {
  const t = useTranslations('assessment.imaging')
  const attachments = useTranslations('attachments')
  return (
    <SectionCard id="imaging" title={t('title')} lead={t('lead')} count={count}>
      {ROWS.map((index) => (
        <details
          key={index}
          open={index === 0 || index < draft.findings.imaging.length}
          className="border-line [&+&]:mt-3 [&+&]:border-t [&+&]:pt-3"
        >
          <summary className="min-h-9 py-1 font-semibold">{t('row', { number: index + 1 })}</summary>
          <ImagingRow draft={draft} index={index} today={today} />
        </details>
      ))}
      {/* In a page of its own: a file cannot be sent without leaving what is typed here. */}
      <TextLink
        href={`/therapist/patients/${patientId}/attachments`}
        target="_blank"
        className="mt-3 inline-flex min-h-9 items-center gap-2"
      >
        <Paperclip aria-hidden="true" size={18} className="shrink-0" />
        {attachments('inForm')}
      </TextLink>
    </SectionCard>
  )
}

function ImagingRow({ draft, index, today }: { draft: DraftValues; index: number; today: string }) {
  const t = useTranslations('assessment.imaging')
  const record = draft.findings.imaging[index]
  const name = (field: string) => `imaging.${index}.${field}`
  const common = { placeholder: t('empty'), optional: true }
  const plain = (words: readonly string[]) => words.map((value) => ({ value, label: value }))
  return (
    <div className="grid items-end gap-x-5 gap-y-3 pt-2 sm:grid-cols-2 xl:grid-cols-3">
      <SelectField
        {...common}
        name={name('kind')}
        label={t('kind')}
        options={IMAGING_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        {...shownValue(record?.kind ?? null)}
      />
      <DateField
        name={name('doneOn')}
        label={t('doneOn')}
        optional
        max={today}
        {...shownValue(record?.doneOn ?? null)}
      />
      <SelectField
        {...common}
        name={name('finding')}
        label={t('finding')}
        options={IMAGING_FINDINGS.map((value) => ({ value, label: t(`findings.${value}`) }))}
        {...shownValue(record?.finding ?? null)}
      />
      <SelectField
        {...common}
        name={name('level')}
        label={t('level')}
        options={plain(SPINAL_LEVELS)}
        {...shownValue(record?.level ?? null)}
      />
      <SelectField
        {...common}
        name={name('side')}
        label={t('side')}
        options={IMAGING_SIDES.map((value) => ({ value, label: t(`sides.${value}`) }))}
        {...shownValue(record?.side ?? null)}
      />
      <SelectField
        {...common}
        name={name('agreesWithSigns')}
        label={t('agrees')}
        options={TRI_STATES.map((value) => ({ value, label: t(`agreement.${value}`) }))}
        {...shownValue(record?.agreesWithSigns ?? null)}
      />
      <SelectField
        {...common}
        name={name('slipGrade')}
        label={t('slipGrade')}
        options={plain(SLIP_GRADES)}
        {...shownValue(record?.slipGrade ?? null)}
      />
      <SelectField
        {...common}
        name={name('stability')}
        label={t('stability')}
        options={SLIP_STABILITIES.map((value) => ({ value, label: t(`stabilities.${value}`) }))}
        {...shownValue(record?.stability ?? null)}
      />
      <TextField
        name={name('note')}
        label={t('note')}
        optional
        autoComplete="off"
        {...shownValue(record?.note || null)}
      />
    </div>
  )
}
