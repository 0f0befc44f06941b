import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  importId: string
  clinic: string
  /** The signer is not known: somebody has to say that they compared the fingerprint. */
  asksTrust: boolean
  isEmpty: boolean
  take: FormAction
  discard: FormAction
}

/** Take it in as a draft, or put the file away. */
export function TakeImport({ importId, clinic, asksTrust, isEmpty, take, discard }: Props) {
  const t = useTranslations('templates.exchange')
  return (
    <Card aria-labelledby="take" mark="accent" className="flex flex-col gap-3 sm:p-4">
      <h2 id="take" className="text-lg font-semibold">
        {t('take')}
      </h2>
      {isEmpty ? (
        <Callout tone="stop" title={t('refused.nothing_left')} />
      ) : (
        <Form action={take} idPrefix="take-">
          <input type="hidden" name="importId" value={importId} />
          <p>{t('takeHint')}</p>
          {asksTrust && (
            <CheckboxGroup
              name="trusts"
              legend={t('trustLegend')}
              options={[{ value: 'yes', label: t('trust', { clinic }) }]}
            />
          )}
          <SubmitButton>{t('takeSubmit')}</SubmitButton>
        </Form>
      )}
      <Form action={discard} idPrefix="discard-">
        <input type="hidden" name="importId" value={importId} />
        <SubmitButton size="md" variant="secondary">
          {t('discard')}
        </SubmitButton>
      </Form>
    </Card>
  )
}
