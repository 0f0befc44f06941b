import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/forms/submit-button'
import { DeviceForm } from '@/components/sessions/on-device/device-form'
import { Icon } from '@/components/ui/icon'
import type { FormAction } from '@/lib/domain/shared/form-state'

/** One press, on the device first. The therapist sees it. */
export function MarkRead({ articleKey, isRead, action }: { articleKey: string; isRead: boolean; action: FormAction }) {
  const t = useTranslations('learn')
  if (isRead) {
    return (
      <p className="text-go-strong flex min-h-12 items-center gap-2.5 font-semibold">
        <Icon name="circleCheck" size={26} />
        {t('marked')}
      </p>
    )
  }
  return (
    <DeviceForm form={{ kind: 'article_read' }} action={action} idPrefix="read-" className="flex flex-col">
      <input type="hidden" name="key" value={articleKey} />
      <SubmitButton>{t('markRead')}</SubmitButton>
    </DeviceForm>
  )
}
