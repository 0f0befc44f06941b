import { useTranslations } from 'next-intl'
import { EaseText, ResponseText } from '@/components/sessions/result/response-text'
import { readResponseWords } from '@/components/sessions/result/response-words'
import { StepDownList } from '@/components/sessions/step-down-list'
import { Callout } from '@/components/ui/callout'
import type { ResponseColour, ResponseReason } from '@/lib/domain/sessions/traffic-light'

type Props = {
  colour: ResponseColour
  reasons: readonly ResponseReason[]
  isProvisional: boolean
  /** Only this device knows it. */
  isUnsent?: boolean
  isPaused: boolean
  setsDone: number
  setsPrescribed: number
  ease: { readonly name: string; readonly instructions: readonly string[] } | null
  steppedDown: readonly { readonly from: string; readonly to: string }[]
}

/** The response in words, and what follows from it. */
export function SessionResponse(props: Props) {
  const {
    colour,
    reasons,
    isProvisional,
    isPaused,
    setsDone,
    setsPrescribed,
    ease,
    steppedDown,
    isUnsent = false,
  } = props
  const t = useTranslations('sessions.result')
  const words = readResponseWords(t, isUnsent ? 'unsent' : 'sent')
  return (
    <>
      <ResponseText {...{ colour, reasons, setsDone, setsPrescribed, words }} />
      {isPaused && (
        <Callout tone="caution" role="status">
          {t('paused')}
        </Callout>
      )}
      {colour === 'red' && <p className="font-semibold">{words.stopToday}</p>}
      {steppedDown.length > 0 && (
        <Callout tone="neutral" title={t('steppedDown')}>
          <StepDownList swaps={steppedDown} />
        </Callout>
      )}
      {ease && <EaseText ease={ease} words={words} />}
      {isProvisional && <p>{words.tomorrow}</p>}
    </>
  )
}
