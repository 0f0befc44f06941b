import { useTranslations } from 'next-intl'
import { StepDownList } from '@/components/sessions/step-down-list'
import { Badge } from '@/components/ui/badge'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import type { Tone } from '@/components/ui/looks/tone'
import type { ResponseColour, ResponseReason } from '@/lib/domain/sessions/traffic-light'

type Props = {
  colour: ResponseColour
  reasons: readonly ResponseReason[]
  isProvisional: boolean
  isPaused: boolean
  setsDone: number
  setsPrescribed: number
  ease: { readonly name: string; readonly instructions: readonly string[] } | null
  steppedDown: readonly { readonly from: string; readonly to: string }[]
}

const TONES: Record<ResponseColour, Tone> = {
  green: 'go',
  amber: 'caution',
  red: 'stop',
  incomplete: 'neutral',
  red_flag: 'stop',
}
/** The reasons that a patient can do something with. */
const SAID_REASONS = ['centralised', 'spread_reverted', 'peripheralised', 'high_baseline_notify'] as const

/** The response in words: the colour always with its name, then what to do (clinical.md 4.4). */
export function SessionResponse(props: Props) {
  const { colour, reasons, isProvisional, isPaused, setsDone, setsPrescribed, ease, steppedDown } = props
  const t = useTranslations('sessions.result')
  return (
    <>
      <Card className="flex flex-col items-start gap-2">
        <Badge tone={TONES[colour]}>{t(`colour.${colour}`)}</Badge>
        <p className="text-xl font-semibold">{t(`says.${colour}`)}</p>
        {SAID_REASONS.filter((reason) => reasons.includes(reason)).map((reason) => (
          <p key={reason}>{t(`reason.${reason}`)}</p>
        ))}
        <p className="text-ink-muted">{t('sets', { done: setsDone, total: setsPrescribed })}</p>
      </Card>
      {isPaused && (
        <Callout tone="caution" role="status">
          {t('paused')}
        </Callout>
      )}
      {colour === 'red' && <p className="font-semibold">{t('stopToday')}</p>}
      {steppedDown.length > 0 && (
        <Callout tone="neutral" title={t('steppedDown')}>
          <StepDownList swaps={steppedDown} />
        </Callout>
      )}
      {ease && (
        <Card aria-labelledby="ease">
          <h2 id="ease" className="text-xl font-semibold">
            {t('easeTitle', { name: ease.name })}
          </h2>
          <ol className="mt-2 flex list-decimal flex-col gap-2 pl-7">
            {ease.instructions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Card>
      )}
      {isProvisional && <p>{t('tomorrow')}</p>}
    </>
  )
}
