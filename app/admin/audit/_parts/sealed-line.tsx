import { Stamp } from 'lucide-react'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { LastSealed } from '@/lib/server/audit/checkpoints/last-sealed'

/** Since when what happened can be proven, and by what; in the clinic's own time. */
export async function SealedLine({ sealed, timeZone }: { sealed: LastSealed | null; timeZone: string }) {
  const [t, format] = await Promise.all([getTranslations('admin.audit.sealed'), getFormatter()])
  return (
    <p className="text-ink-muted mb-4 flex items-center gap-2">
      <Stamp aria-hidden="true" size={20} className="shrink-0" />
      {sealed === null
        ? t('never')
        : t('last', {
            number: sealed.number,
            at: format.dateTime(sealed.atMs, {
              ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
              ...{ hourCycle: 'h23', timeZone },
            }),
          })}
    </p>
  )
}
