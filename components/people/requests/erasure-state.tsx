import { useFormatter, useTranslations } from 'next-intl'
import type { RequestView } from '@/components/people/requests/request-card'
import { formatDay } from '@/lib/i18n/format-day'

/** How a request for erasure stands, with the ground of what was decided. */
export function ErasureState({ request }: { request: RequestView }) {
  const t = useTranslations('erasure')
  const format = useFormatter()
  const { state, closedOn, keepUntil } = request
  const ground = request.ground === null ? '' : t(`ground.${request.ground}`)
  const name = request.decidedBy ?? ''
  if (state === 'agreed') return <p>{t('agreed', { name, ground })}</p>
  if (closedOn === null) return null
  const day = formatDay(format, closedOn)
  if (state === 'erased') return <p>{t('erased', { day, ground })}</p>
  const until = keepUntil === null ? '' : t('until', { day: formatDay(format, keepUntil) })
  return <p>{t('refused', { day, name, ground, until, reason: request.reason ?? '' })}</p>
}
