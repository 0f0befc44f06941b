import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** The quiet banner of a page that the device has drawn. */
export function NoSignalLine() {
  const t = useTranslations('offline')
  return (
    <p className="bg-sunken rounded-card flex items-center gap-3 px-4 py-3">
      <CloudOff aria-hidden="true" size={22} className="text-ink-muted shrink-0" />
      {t('line')}
    </p>
  )
}
