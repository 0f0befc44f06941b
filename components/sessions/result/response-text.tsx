import { type ResponseWords, SAID_REASONS } from '@/components/sessions/result/response-words'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { Tone } from '@/components/ui/looks/tone'
import type { ResponseColour, ResponseReason } from '@/lib/domain/sessions/traffic-light'

const TONES: Record<ResponseColour, Tone> = {
  green: 'go',
  amber: 'caution',
  red: 'stop',
  incomplete: 'neutral',
  red_flag: 'stop',
}

type Props = {
  colour: ResponseColour
  reasons: readonly ResponseReason[]
  setsDone: number
  setsPrescribed: number
  words: ResponseWords
}

/** How the body took it: the colour always with its name, what to do, and why (clinical.md 4.4). */
export function ResponseText({ colour, reasons, setsDone, setsPrescribed, words }: Props) {
  return (
    <Card className="flex flex-col items-start gap-2">
      <Badge tone={TONES[colour]}>{words.colour[colour]}</Badge>
      <p className="text-xl font-semibold">{words.says[colour]}</p>
      {SAID_REASONS.filter((reason) => reasons.includes(reason)).map((reason) => (
        <p key={reason}>{words.reason[reason]}</p>
      ))}
      <p className="text-ink-muted">
        {words.sets.replace('{done}', String(setsDone)).replace('{total}', String(setsPrescribed))}
      </p>
    </Card>
  )
}

/** The position that a red leads to. */
export function EaseText({
  ease,
  words,
}: {
  ease: { readonly name: string; readonly instructions: readonly string[] }
  words: ResponseWords
}) {
  return (
    <Card aria-labelledby="ease">
      <h2 id="ease" className="text-xl font-semibold">
        {words.easeTitle.replace('{name}', ease.name)}
      </h2>
      <ol className="mt-2 flex list-decimal flex-col gap-2 pl-7">
        {ease.instructions.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </Card>
  )
}
