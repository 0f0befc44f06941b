import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { SITE_WORDS } from '@/components/sessions/starting-point'
import type { Trend } from '@/lib/domain/progress/trend'

type Props = { trend: Trend; weeks: number }

/** A change of less than one point of ten says nothing; a design decision. */
const A_CHANGE = 1

/** The sentence that comes before the chart. It says what was measured, and promises nothing. */
export function PatientTrend({ trend, weeks }: Props) {
  const t = useTranslations('progress.patient')
  const format = useFormatter()
  const { kneeFrom, kneeTo } = trend
  if (kneeFrom === null || kneeTo === null) return <p className="text-xl">{t('notEnough')}</p>
  const difference = kneeTo - kneeFrom
  const key = difference <= -A_CHANGE ? 'lower' : difference >= A_CHANGE ? 'higher' : 'same'
  const whole = (value: number) => format.number(Math.round(value))
  return (
    <div>
      <p className="text-xl">
        {t.rich(key, {
          weeks,
          from: whole(kneeFrom),
          to: whole(kneeTo),
          b: (chunks) => <b className="font-bold">{chunks}</b>,
        })}
      </p>
      <SiteChange trend={trend} />
    </div>
  )
}

const LOOKS = {
  siteUp: { Icon: ArrowUp, tone: 'text-go' },
  siteDown: { Icon: ArrowDown, tone: 'text-ink' },
  siteSame: { Icon: ArrowRight, tone: 'text-ink-muted' },
}

function SiteChange({ trend: { siteFrom, siteTo } }: Pick<Props, 'trend'>) {
  const t = useTranslations('progress.patient')
  const place = useTranslations('sessions.checkIn.places')
  if (siteFrom === null || siteTo === null) return null
  const key = siteTo < siteFrom ? 'siteUp' : siteTo > siteFrom ? 'siteDown' : 'siteSame'
  const { Icon, tone } = LOOKS[key]
  const word = (site: number) => place(SITE_WORDS[site] ?? 'none').toLowerCase()
  return (
    <p className="mt-1 flex items-center gap-3">
      <Icon aria-hidden="true" size={26} className={`shrink-0 ${tone}`} />
      {t(key, { from: word(siteFrom), to: word(siteTo) })}
    </p>
  )
}
