import { Smartphone } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/lib/domain/shared/form-state'

export type ListedDevice = {
  readonly id: string
  readonly label: string
  readonly firstSeenAt: Date
  readonly lastSeenAt: Date
}

type Props = {
  devices: readonly ListedDevice[]
  timeZone: string
  revoke: FormAction
  /** In the staff's view. */
  patientId?: string
  /** The device in hand: it is marked, and is signed out by its own button. */
  currentId?: string
}

/** Devices that are signed in, each with its way out. */
export function DeviceList({ devices, timeZone, revoke, patientId, currentId }: Props) {
  const t = useTranslations('access.devices')
  const format = useFormatter()
  if (devices.length === 0) return <p className="text-ink-muted">{t('none')}</p>
  return (
    <ul className="divide-line divide-y">
      {devices.map((device) => {
        const firstSeen = format.dateTime(device.firstSeenAt, 'date', { timeZone })
        return (
          <li key={device.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <Smartphone aria-hidden="true" size={24} className="text-ink-muted shrink-0" />
            <div className="min-w-0 flex-1 basis-48">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {device.label}
                {device.id === currentId && <Badge tone="accent">{t('current')}</Badge>}
              </p>
              <p className="text-ink-muted text-base">{t('firstSeen', { date: firstSeen })}</p>
              <p className="text-ink-muted text-base">
                {t('lastSeen', { date: format.dateTime(device.lastSeenAt, 'dayTime', { timeZone }) })}
              </p>
            </div>
            {device.id !== currentId && (
              <Form action={revoke} idPrefix={`device-${device.id}-`} className="flex flex-col gap-2">
                {patientId && <input type="hidden" name="patientId" value={patientId} />}
                <input type="hidden" name="deviceId" value={device.id} />
                <SubmitButton variant="secondary" size="md">
                  {t('revoke')}{' '}
                  <span className="sr-only">{t('revokeWhich', { device: device.label, date: firstSeen })}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
