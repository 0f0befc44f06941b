import { useTranslations } from 'next-intl'
import { GateItem } from '@/components/assessment/gates/gate-item'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { Gate } from '@/lib/domain/assessment/gate'

/** The six gates in words: what is met, what is missing (clinical.md 1.6). Never a probability. */
export function GatePanel({ gates, note }: { gates: readonly Gate[]; note?: string }) {
  const t = useTranslations('assessment.gates')
  const met = gates.filter((gate) => gate.met).length
  return (
    <Card aria-labelledby="gates-title" className="!p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="gates-title" className="text-lg font-semibold">
          {t('title')}
        </h2>
        <Badge tone={met === gates.length ? 'go' : 'caution'}>{t('met', { met, of: gates.length })}</Badge>
      </div>
      <p className="text-ink-muted mt-0.5 text-sm">
        {t('lead')} {note}
      </p>
      <ol className="divide-line border-line mt-3 divide-y border-t">
        {gates.map((gate) => (
          <GateItem key={gate.gate} gate={gate} />
        ))}
      </ol>
    </Card>
  )
}
