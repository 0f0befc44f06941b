import { useFormatter, useTranslations } from 'next-intl'
import { dossierHref } from '@/components/progress/timeline/dossier-href'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { DOSSIER_ZOOMS, type DossierTimeline } from '@/lib/domain/progress/dossier'
import { formatDay } from '@/lib/i18n/format-day'

/** How many days are shown, and which: links, so that they work without JavaScript and can be sent to a colleague. */
export function ZoomLinks({ timeline: { zoom, from, to, paging }, page }: { timeline: DossierTimeline; page: string }) {
  const t = useTranslations('progress.dossier.timeline')
  const td = useTranslations('dossier.timeline')
  const format = useFormatter()
  const { earlier, later } = paging
  // A window that ends today has no day in its address: tomorrow it ends tomorrow.
  const until = later === null ? null : to
  return (
    <div className="ml-auto flex max-w-full flex-wrap items-center justify-end gap-x-3 gap-y-1">
      {zoom !== 'all' && (
        <p className="text-ink-muted flex flex-wrap gap-x-3 text-sm">
          {earlier && <TextLink href={dossierHref(page, { zoom, until: earlier })}>{td('earlier')}</TextLink>}
          <span>{td('days', { from: formatDay(format, from, 'day'), to: formatDay(format, to, 'day') })}</span>
          {later && <TextLink href={dossierHref(page, { zoom, until: later })}>{td('later')}</TextLink>}
        </p>
      )}
      <Tabs
        label={t('zoom')}
        tabs={DOSSIER_ZOOMS.map((value) => ({
          href: dossierHref(page, { zoom: value, until: value === 'all' ? null : until }),
          label: t(value),
          current: value === zoom,
        }))}
      />
    </div>
  )
}
