import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/forms/date-field'
import { readFormWords } from '@/components/forms/form-words'
import { GetForm } from '@/components/forms/get-form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { LinkButton } from '@/components/ui/link-button'
import { type FormState, IDLE_FORM } from '@/lib/domain/shared/form-state'
import type { AuditSearch } from '@/lib/schemas/admin'
import type { AuditChoices } from '@/lib/server/audit/queries'
import { auditWords } from './audit-words'

type Props = { search: AuditSearch; choices: AuditChoices }

/** Who, to whom, what, on which days of the clinic: choices that stand in the address. */
export async function AuditFilter({ search, choices }: Props) {
  const [t, tf, { actionWords }] = await Promise.all([
    getTranslations('admin.audit.filter'),
    getTranslations('common.form'),
    auditWords(),
  ])
  const isFiltered = search.person ?? search.patient ?? search.action ?? search.from ?? search.to
  return (
    <GetForm
      // A select keeps what was chosen in it; a new filter is a new form.
      key={JSON.stringify(search)}
      action="/admin/audit"
      state={faultState(search, t('backwards'))}
      words={readFormWords(tf)}
      aria-label={t('title')}
      className="mb-4 grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-[1fr_1fr_1fr_auto_auto_auto]"
    >
      <SelectField
        name="person"
        label={t('person')}
        placeholder={t('everyone')}
        defaultValue={search.person ?? ''}
        options={[...choices.members, ...choices.patients].map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="patient"
        label={t('patient')}
        placeholder={t('everyPatient')}
        defaultValue={search.patient ?? ''}
        options={choices.patients.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="action"
        label={t('action')}
        placeholder={t('everything')}
        defaultValue={search.action ?? ''}
        options={choices.actions.map((action) => ({ value: action, label: actionWords(action) }))}
      />
      <DateField name="from" label={t('from')} optional {...(search.from ? { defaultValue: search.from } : {})} />
      <DateField name="to" label={t('to')} optional {...(search.to ? { defaultValue: search.to } : {})} />
      <span className="flex gap-2 pb-0.5">
        <SubmitButton variant="secondary" size="md">
          {t('show')}
        </SubmitButton>
        {isFiltered !== undefined && (
          <LinkButton href="/admin/audit" variant="quiet">
            {t('clear')}
          </LinkButton>
        )}
      </span>
    </GetForm>
  )
}

/** Days the wrong way round hold no event: said at the field, not by an empty table alone. */
function faultState({ from, to }: AuditSearch, sentence: string): FormState {
  if (from === undefined || to === undefined || from <= to) return IDLE_FORM
  return { ...IDLE_FORM, status: 'invalid', fieldErrors: { to: [sentence] }, values: { from, to }, attempt: 1 }
}
