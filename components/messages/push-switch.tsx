'use client'

import { useEffect, useState } from 'react'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { buttonClass } from '@/components/ui/looks/button-class'
import { type PushAbility, pushAbility, switchPushOff, switchPushOn } from '@/lib/client/device/push-device'

type Words = Readonly<
  Record<'title' | 'text' | 'none' | 'install' | 'refused' | 'isOn' | 'isOff' | 'turnOn' | 'turnOff' | 'failed', string>
>
type Props = {
  /** What browsers are given to know us by. */
  openKey: string
  isOn: boolean
  words: Words
}

/** Notifications on this device. The browser asks for its permission upon the press, and never before. */
export function PushSwitch({ openKey, isOn: wasOn, words }: Props) {
  const [ability, setAbility] = useState<PushAbility | null>(null)
  const [isOn, setIsOn] = useState(wasOn)
  const [isBusy, setIsBusy] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => setAbility(pushAbility()), [])

  const press = async () => {
    setIsBusy(true)
    setHasFailed(false)
    if (isOn) {
      const isEnded = await switchPushOff()
      setIsOn(!isEnded)
      setHasFailed(!isEnded)
    } else {
      const answer = await switchPushOn(openKey)
      setIsOn(answer === 'on')
      if (answer === 'refused') setAbility(pushAbility())
      setHasFailed(answer === 'failed')
    }
    setIsBusy(false)
  }

  return (
    <Card id="device" aria-labelledby="device-title" className="scroll-mt-4">
      <h2 id="device-title" className="text-xl font-semibold">
        {words.title}
      </h2>
      <p className="text-ink-muted">{words.text}</p>
      {ability !== null && ability !== 'able' && <p className="mt-3">{words[ability]}</p>}
      {ability === 'able' && (
        <>
          <p role="status" className="mt-3 font-semibold">
            {isOn ? words.isOn : words.isOff}
          </p>
          {hasFailed && <Callout tone="caution" title={words.failed} className="mt-3" />}
          <button type="button" onClick={press} disabled={isBusy} className={`${buttonClass('secondary', 'lg')} mt-3`}>
            {isOn ? words.turnOff : words.turnOn}
          </button>
        </>
      )}
    </Card>
  )
}
