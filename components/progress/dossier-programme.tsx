import { useFormatter, useTranslations } from 'next-intl'
import { doseText } from '@/components/exercises/dose-text'
import { figureAddress } from '@/components/exercises/figure/figure-address'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { DossierProgramme } from '@/lib/domain/progress/dossier'
import { formatDay } from '@/lib/i18n/format-day'

/** So many cards stand beside each other on a wide screen and can still be read. */
const IN_ONE_ROW = 5

type Props = {
  programme: DossierProgramme | null
  page: string
  /** What was done of each exercise. */
  exercisesPage: string
}

/** What the patient does now, one card an exercise. */
export function DossierProgrammeNow({ programme, page, exercisesPage }: Props) {
  const t = useTranslations('progress.dossier.programme')
  const td = useTranslations('dossier.exercises')
  const te = useTranslations('exercises')
  const format = useFormatter()
  return (
    <section aria-labelledby="programme-now" className="@container min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <h2 id="programme-now" className="text-lg font-semibold">
          {t('title')}
        </h2>
        <p className="text-ink-muted text-sm">
          {programme?.since
            ? t('since', {
                number: programme.revision,
                day: formatDay(format, programme.since, 'day'),
                minutes: programme.minutes,
              })
            : t('none')}
        </p>
        <p className="ml-auto flex flex-wrap gap-x-4">
          <TextLink href={exercisesPage}>{td('link')}</TextLink>
          <TextLink href={page}>{t('open')}</TextLink>
        </p>
      </div>
      {programme && (
        <ul
          className={`grid gap-3 @min-[16rem]:grid-cols-2 @min-[36rem]:grid-cols-3 ${programme.items.length > IN_ONE_ROW ? '' : '@min-[48rem]:grid-cols-5'}`}
        >
          {programme.items.map((item) => (
            <Card as="li" key={item.id} className="p-3 shadow-none sm:p-3">
              {item.picture && (
                // biome-ignore lint/performance/noImgElement: a drawing has no pixels to make smaller
                <img
                  alt=""
                  loading="lazy"
                  className="bg-stage mb-2 h-20 w-full rounded-lg object-contain p-1"
                  src={figureAddress({ ...item.picture, side: item.side === 'left' ? 'left' : 'right' }, 'still')}
                />
              )}
              <h3 className="font-semibold">{item.name}</h3>
              {item.isPaused && <Badge tone="caution">{t('paused')}</Badge>}
              <p className="text-ink-muted text-sm">{te(`category.${item.category}`)}</p>
              <p className="mt-1 text-sm">{doseText(te, item.dose, item.side)}</p>
              {item.isOutdated && <p className="text-caution-strong mt-1 text-sm">{t('newer')}</p>}
              {item.overrideReason && <p className="text-stop-strong mt-1 text-sm">{item.overrideReason}</p>}
            </Card>
          ))}
        </ul>
      )}
    </section>
  )
}
