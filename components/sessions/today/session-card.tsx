import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { FigureRef } from '@/components/exercises/figure/figure-address'
import { PlannedWords } from '@/components/sessions/today/planned-words'
import { SessionStage } from '@/components/sessions/today/session-stage'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { buttonClass } from '@/components/ui/looks/button-class'
import { Segmented } from '@/components/ui/segmented'
import type { PhaseWeek } from '@/lib/domain/programmes/today'
import type { VariantKind } from '@/lib/domain/programmes/variants'

type Props = {
  status: 'due' | 'done' | 'told' | 'rest' | 'ended'
  isPart: boolean
  choices: readonly { readonly kind: VariantKind; readonly minutes: number; readonly exercises: number }[]
  /** Null on a device without a signal that does not know it. */
  phase: { readonly name: string; readonly week: PhaseWeek | null } | null
  items: readonly { readonly id: string; readonly name: string; readonly figure: FigureRef }[]
  /** Who shows them. */
  look: number | null
  /** When and after what the patient wants to do the next one. */
  planned: ComponentProps<typeof PlannedWords>['planned'] | null
}

const TITLES = {
  due: 'card',
  done: 'done.title',
  told: 'told.title',
  rest: 'rest.title',
  ended: 'ended.title',
} as const
const STARTS = { due: 'start', done: 'again', told: 'startAnyway', rest: 'startAnyway', ended: null } as const

/** Today's one card and its one action. */
export function SessionCard({ status, isPart, choices, phase, items, look, planned }: Props) {
  const t = useTranslations('sessions.today')
  const [usual] = choices
  const isDue = status === 'due'
  const start = STARTS[status]
  return (
    <Card padding="none" aria-labelledby="session">
      {isDue && <SessionStage items={items} look={look} />}
      <div className="flex flex-col gap-4 p-4">
        <div>
          <h2 id="session" className="flex items-center gap-2 text-xl font-semibold">
            {status === 'done' && <Icon name="circleCheck" size={26} className="text-go shrink-0" />}
            {t(TITLES[status])}
          </h2>
          {status === 'done' && <p className="mt-1">{isPart ? t('done.part') : t('done.text')}</p>}
          {status === 'told' && <p className="mt-1">{t('told.text')}</p>}
          {status === 'rest' && <p className="mt-1">{t('rest.text')}</p>}
          {status === 'ended' && <p className="mt-1">{t('ended.text')}</p>}
          <p className="text-ink-muted">
            {start !== null && t('exercises', { count: usual?.exercises ?? 0 })}
            {start !== null && phase && ' · '}
            {phase && <PhaseWords phase={phase} />}
          </p>
          {isDue && planned && <PlannedWords planned={planned} />}
        </div>
        {isDue && <StartForm status={status} choices={choices} />}
        {/* Rest is part of the plan: a further session is possible, and never the first thing offered. */}
        {!isDue && start !== null && (
          <Disclosure summary={t(start)}>
            <StartForm status={status} choices={choices} />
          </Disclosure>
        )}
        {items.length > 0 && (
          <Disclosure summary={t('what')}>
            <ol className="flex list-decimal flex-col gap-1.5 pl-7">
              {items.map((item) => (
                <li key={item.id}>{item.name}</li>
              ))}
            </ol>
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

function PhaseWords({ phase }: { phase: NonNullable<Props['phase']> }) {
  const t = useTranslations('sessions.today')
  if (!phase.week) return phase.name
  const { week, ofWeeks, isBeyondPlan } = phase.week
  return isBeyondPlan
    ? t('phaseBeyond', { phase: phase.name, week })
    : t('phaseWeek', { phase: phase.name, week, weeks: ofWeeks })
}

/** A plain GET form: it leads to the questions before JavaScript has arrived. */
function StartForm({ status, choices }: Pick<Props, 'status' | 'choices'>) {
  const t = useTranslations('sessions.today')
  const [usual] = choices
  return (
    <form action="/patient/session" method="get" className="flex flex-col gap-4">
      {choices.length > 1 && (
        <Segmented
          name="variant"
          legend={t('variant.legend')}
          legendHidden
          defaultValue="good_day"
          options={choices.map(({ kind, minutes }) => ({
            value: kind,
            label: t(`variant.${kind}`),
            note: t('minutes', { minutes }),
          }))}
        />
      )}
      <button type="submit" className={buttonClass(status === 'due' ? 'primary' : 'secondary', 'lg')}>
        <Icon name="play" size={22} className="fill-current" />
        {/* The minutes go to a line of their own first; with very large text the words do too. */}
        <span>
          <span className="inline-block">{t('start')}</span>{' '}
          {choices.length === 1 && usual && (
            <span className="inline-block">
              <span className="max-xs:hidden">·</span> {t('minutes', { minutes: usual.minutes })}
            </span>
          )}
        </span>
      </button>
    </form>
  )
}
