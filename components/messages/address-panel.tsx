import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  give: FormAction
  remove: FormAction
  address: string | null
  isConfirmed: boolean
  done: 'given' | 'removed' | null
}

/** Where letters go: given, confirmed by a link, exchanged, taken away. */
export function AddressPanel({ give, remove, address, isConfirmed, done }: Props) {
  const t = useTranslations('reminders.address')
  return (
    <Card id="address" aria-labelledby="address-title" className="scroll-mt-4">
      <h2 id="address-title" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted">{t('text')}</p>
      {done && <Callout tone="go" role="status" title={t(done)} className="mt-3" />}
      {address === null ? (
        <GiveForm give={give} label={t('save')} />
      ) : (
        <>
          {isConfirmed ? (
            <p className="mt-3 wrap-anywhere">{t('confirmed', { address })}</p>
          ) : (
            <Callout tone="caution" title={t('waiting')} className="mt-3 wrap-anywhere">
              <p>{t('waitingText', { address })}</p>
            </Callout>
          )}
          {!isConfirmed && (
            <Form action={give} aria-label={t('again')} idPrefix="again-" className="mt-4 flex flex-col">
              <input type="hidden" name="address" value={address} />
              <SubmitButton variant="secondary">{t('again')}</SubmitButton>
            </Form>
          )}
          <Form action={remove} aria-label={t('remove')} idPrefix="remove-" className="mt-3 flex flex-col">
            <SubmitButton variant="secondary">{t('remove')}</SubmitButton>
          </Form>
          <Disclosure summary={t('change')} className="mt-3">
            <GiveForm give={give} label={t('save')} />
          </Disclosure>
        </>
      )}
    </Card>
  )
}

function GiveForm({ give, label }: { give: FormAction; label: string }) {
  const t = useTranslations('reminders.address')
  return (
    <Form action={give} aria-label={label} idPrefix="give-" className="mt-3 flex flex-col gap-4">
      <TextField
        name="address"
        type="email"
        label={t('label')}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
      />
      <SubmitButton>{label}</SubmitButton>
    </Form>
  )
}
