import { Check, Minus } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { factSentences, missingSentences } from '@/components/assessment/gates/gate-words'
import type { Gate } from '@/lib/domain/assessment/gate'

/** One gate: its number and name, met or missing as a word, and the reasons. */
export function GateItem({ gate }: { gate: Gate }) {
  const t = useTranslations('assessment')
  const format = useFormatter()
  const sentences = gate.met ? factSentences(gate, t, format) : missingSentences(gate, t, format)
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] gap-x-2.5 py-3">
      {gate.met ? (
        <span className="bg-go-soft text-go-strong grid size-7 place-items-center rounded-full">
          <Check aria-hidden="true" size={17} />
        </span>
      ) : (
        <span className="border-caution text-caution-strong grid size-7 place-items-center rounded-full border-2 border-dashed">
          <Minus aria-hidden="true" size={15} />
        </span>
      )}
      <h3 className="font-semibold">
        <span className="text-ink-muted font-medium">{gate.gate}</span> {t(`gates.names.${gate.gate}`)}
      </h3>
      <span className={`text-sm font-medium ${gate.met ? 'text-go-strong' : 'text-caution-strong'}`}>
        {gate.met ? t('gates.isMet') : t('gates.isMissing')}
      </span>
      <div className="col-start-2 -col-end-1 flex flex-col gap-1 text-sm leading-snug">
        {sentences.map((sentence) => (
          <p key={sentence} className={gate.met ? 'text-ink-muted' : ''}>
            {sentence}
          </p>
        ))}
      </div>
    </li>
  )
}
