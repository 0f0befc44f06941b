import { useTranslations } from 'next-intl'
import { AdherenceBar } from '@/components/charts/adherence-bar'
import { AdherenceKey } from '@/components/charts/adherence-key'
import type { AdherenceParts } from '@/lib/domain/progress/adherence'

/** Four honest parts with their numbers; no streak, no praise, no blame. */
export function PatientAdherence({ adherence }: { adherence: AdherenceParts }) {
  const t = useTranslations('progress.patient')
  const { done, toldNotDone, unknown, paused, notYet, due } = adherence
  const parts = { done, told_not_done: toldNotDone, unknown, paused, notYet }
  const planned = due + paused
  return (
    <section aria-labelledby="weeks">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="weeks" className="text-xl font-semibold">
          {t('weeks')}
        </h2>
        <p className="text-ink-muted">{t('planned', { count: planned })}</p>
      </div>
      {planned === 0 ? (
        <p className="mt-1">{t('none')}</p>
      ) : (
        <>
          <div className="my-3">
            <AdherenceBar
              size="lg"
              parts={parts}
              label={t('adherence', { done, told: toldNotDone, unknown, paused })}
            />
          </div>
          <AdherenceKey parts={parts} className="xs:grid-cols-[auto_minmax(0,1fr)] grid gap-x-8 gap-y-2" />
          {notYet > 0 && <p className="text-ink-muted mt-2 text-base">{t('notYet', { count: notYet })}</p>}
        </>
      )}
    </section>
  )
}
