import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { buttonClass } from '@/components/ui/looks/button-class'

/** The patient's own sheet, to print at home. Plain links: what they lead to is a file. */
export function OwnSheet({ file }: { file: string }) {
  const t = useTranslations('handout.page.own')
  return (
    <Card aria-labelledby="own-sheet" className="mt-6">
      <h2 id="own-sheet" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted mb-3">{t('text')}</p>
      <div className="flex flex-col gap-3">
        {(['normal', 'large'] as const).map((print) => (
          <a key={print} href={`${file}?print=${print}&weeks=2`} className={buttonClass('secondary', 'lg')}>
            {t(print)}
          </a>
        ))}
      </div>
    </Card>
  )
}
