'use client'

import type { Typed } from '@/components/exercises/own/posing/draft'
import { JointField } from '@/components/exercises/own/posing/joint-field'
import type { PosingWords } from '@/components/exercises/own/posing/posing-words'
import { TextAreaField } from '@/components/forms/text-area-field'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { CONTROL_GROUPS, type Control, type ControlGroup, GROUPS } from '@/lib/domain/figures/posing/controls'
import type { PostureName } from '@/lib/domain/figures/posing/posed-record'
import type { LedPart } from '@/lib/domain/figures/record'

type Props = {
  posture: PostureName
  typed: Typed
  text: string
  stays: readonly LedPart[]
  words: PosingWords
  change: (posture: PostureName, changes: Partial<Record<Control, string>>) => void
}

/** One posture: in words, and joint by joint. */
export function PosturePanel({ posture, typed, text, stays, words, change }: Props) {
  const title = words[posture]
  return (
    <Card aria-labelledby={`${posture}-title`} className={`posing-panel-${posture}`}>
      <h2 id={`${posture}-title`} className="text-lg font-semibold">
        {title}
      </h2>
      <div className="mt-3 flex flex-col gap-3">
        <TextAreaField
          name={`${posture}.text`}
          label={words.texts[posture]}
          hint={words.texts.hint}
          rows={2}
          maxLength={300}
          defaultValue={text}
        />
        {GROUPS.map((group) => (
          <Disclosure
            key={group}
            summary={words.groups[group]}
            open={group !== 'body'}
            className="border-line border-t pt-2"
          >
            {followsPart(group, stays) && <p className="text-ink-muted mb-2 text-sm">{words.follows}</p>}
            <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
              {CONTROL_GROUPS[group].map((control) => (
                <JointField
                  key={control}
                  posture={posture}
                  control={control}
                  typed={typed[control]}
                  words={words.controls[control]}
                  change={change}
                />
              ))}
            </div>
          </Disclosure>
        ))}
      </div>
    </Card>
  )
}

const LIMB_OF = { hand: 'arm', elbow: 'arm', foot: 'leg', knee: 'leg' } as const

/** A limb of which a part stays where it is has no angles of its own at the end. */
const followsPart = (group: ControlGroup, stays: readonly LedPart[]): boolean =>
  stays.some((part) => {
    const [kind, side] = part.split('_') as [keyof typeof LIMB_OF, string]
    return group === `${LIMB_OF[kind]}_${side}`
  })
