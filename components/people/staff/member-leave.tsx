import { useTranslations } from 'next-intl'
import { OwnPasswordField } from '@/components/access/own-password-field'
import { Form } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  member: { readonly id: string; readonly version: number }
  caseload: readonly { id: string; name: string }[]
  colleagues: readonly { id: string; name: string }[]
  action: FormAction
}

/** The end of somebody's access: one colleague takes all patients, or another one takes some of them. */
export function MemberLeave({ member, caseload, colleagues, action }: Props) {
  const t = useTranslations('admin.people')
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <section aria-labelledby="archive">
      <h3 id="archive" className="font-semibold">
        {t('archiveTitle')}
      </h3>
      <p className="text-ink-muted mb-3 text-sm">{t('archiveText', { patients: caseload.length })}</p>
      <Form action={action} idPrefix="archive-" aria-labelledby="archive">
        <input type="hidden" name="memberId" value={member.id} />
        <VersionField version={member.version} />
        {caseload.length > 0 && (
          <>
            <SelectField name="handOverTo" label={t('handOverTo')} placeholder={t('choose')} options={options} />
            <Disclosure summary={t('handOverEach')}>
              <div className="flex max-h-96 flex-col gap-3 overflow-y-auto p-1">
                {caseload.map(({ id, name }, index) => (
                  <div key={id}>
                    <input type="hidden" name={`each.${index}.patientId`} value={id} readOnly />
                    <SelectField
                      name={`each.${index}.to`}
                      label={name}
                      optional
                      placeholder={t('handOverAsAll')}
                      options={options}
                    />
                  </div>
                ))}
              </div>
            </Disclosure>
          </>
        )}
        <OwnPasswordField />
        <SubmitButton variant="danger" size="md">
          {t('archiveSubmit')}
        </SubmitButton>
      </Form>
    </section>
  )
}
