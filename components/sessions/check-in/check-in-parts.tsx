import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextAreaField } from '@/components/forms/text-area-field'
import { SpreadQuestion } from '@/components/sessions/check-in/spread-question'
import { ScalePicker } from '@/components/sessions/scale-picker'
import { SitePicker } from '@/components/sessions/site-picker'
import { SITE_WORDS } from '@/components/sessions/starting-point'
import { YesNoRows } from '@/components/sessions/yes-no-rows'
import { NOTE_MAX } from '@/lib/schemas/sessions'

type Props = {
  part: 'pain' | 'place' | 'last'
  side: 'left' | 'right' | 'both'
  before: { readonly backPain: number; readonly kneePain: number; readonly site: number }
}

/** The radio groups that each screen of the check-in asks. */
export const CHECK_IN_NAMES = {
  pain: ['backPainMax', 'kneePainMax'],
  place: ['siteAfter', 'spreadReverted', 'effort'],
  last: ['newWeakness', 'newNumbness'],
} as const

/** The questions after a session; nothing is chosen beforehand, and "before" is only marked. */
export function CheckInParts({ part, side, before }: Props) {
  const t = useTranslations('sessions.checkIn')
  if (part === 'pain') return <PainPart side={side} before={before} />
  if (part === 'place') return <PlacePart side={side} before={before} />
  return (
    <>
      <div>
        <h2 className="text-2xl font-bold tracking-[-0.015em]">{t('last')}</h2>
        <p className="text-ink-muted">{t('lastLead')}</p>
      </div>
      <YesNoRows
        questions={[
          { name: 'newWeakness', label: t('newWeakness') },
          { name: 'newNumbness', label: t('newNumbness') },
        ]}
      />
      <TextAreaField name="note" label={t('note')} optional maxLength={NOTE_MAX} rows={3} />
    </>
  )
}

function PainPart({ side, before }: Omit<Props, 'part'>) {
  const t = useTranslations('sessions.checkIn')
  return (
    <>
      <div>
        <h2 className="text-2xl font-bold tracking-[-0.015em]">{t('title')}</h2>
        <p className="text-ink-muted">{t('lead')}</p>
      </div>
      <ScalePicker
        name="backPainMax"
        legend={t('backPain')}
        hint={t('beforeWas', { score: before.backPain })}
        ends={t('ends')}
        before={before.backPain}
        size="md"
      />
      <ScalePicker
        name="kneePainMax"
        legend={t(`kneePain.${side}`)}
        hint={t('beforeWas', { score: before.kneePain })}
        ends={t('ends')}
        before={before.kneePain}
        size="md"
      />
    </>
  )
}

function PlacePart({ side, before }: Omit<Props, 'part'>) {
  const t = useTranslations('sessions.checkIn')
  return (
    <>
      <SitePicker
        name="siteAfter"
        legend={t('site')}
        hint={t('siteHint')}
        labels={SITE_WORDS.map((place) => t(`places.${place}`))}
        side={side}
        before={before.site}
      />
      <SpreadQuestion before={before.site}>
        <RadioGroup
          name="spreadReverted"
          legend={t('reverted')}
          options={[
            { value: 'yes', label: t('revertedYes') },
            { value: 'no', label: t('revertedNo') },
            { value: 'not_moved', label: t('revertedNotMoved') },
          ]}
        />
      </SpreadQuestion>
      <ScalePicker name="effort" legend={t('effort')} ends={t('effortEnds')} size="md" />
    </>
  )
}
