import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { TemplateVersion } from '@/lib/domain/programmes/templates/template-summary'

type Props = { versions: readonly TemplateVersion[]; shown: number; page: string; timeZone: string }

/** Every version that was saved, newest first; each can still be read. */
export function VersionHistory({ versions, shown, page, timeZone }: Props) {
  const t = useTranslations('templates.history')
  const format = useFormatter()
  return (
    <Card aria-labelledby="history" className="sm:p-4">
      <h2 id="history" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <ol className="divide-line divide-y">
        {versions.map(({ number, author, savedAtMs, changeNote }) => (
          <li key={number} className="py-2">
            <p className="flex flex-wrap justify-between gap-x-3">
              {number === shown ? (
                <b className="font-semibold">{t('version', { number })}</b>
              ) : (
                <TextLink href={`${page}?version=${number}`}>{t('version', { number })}</TextLink>
              )}
              <span className="text-ink-muted">
                {format.dateTime(new Date(savedAtMs), { day: 'numeric', month: 'short', year: 'numeric', timeZone })}
              </span>
            </p>
            <p className="text-ink-muted text-sm">{t('by', { author })}</p>
            {changeNote && <p>{changeNote}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
