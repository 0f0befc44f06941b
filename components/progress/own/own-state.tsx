import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'

type Props = { state: 'none' | 'paused' | 'suspended' | 'expired' | 'active'; hadPlan: boolean }

/** Where the plan stands, when it does not run: the progress page of somebody who waits says so first. */
export function OwnState({ state, hadPlan }: Props) {
  const t = useTranslations('progress.patient.state')
  const today = useTranslations('sessions.today')
  if (state === 'active') return null
  if (state === 'suspended') {
    return (
      <Callout tone="stop" title={today('suspended.title')}>
        <p>{today('suspended.text')}</p>
        <TextLink tall href="/patient/stop">
          {today('suspended.open')}
        </TextLink>
      </Callout>
    )
  }
  if (state === 'none') {
    return (
      <Callout tone="neutral" title={hadPlan ? t('endedTitle') : today('none.title')}>
        {hadPlan ? t('endedText') : today('none.text')}
      </Callout>
    )
  }
  return (
    <Callout tone="neutral" title={today(`${state}.title`)}>
      {t(`${state}Text`)}
    </Callout>
  )
}
