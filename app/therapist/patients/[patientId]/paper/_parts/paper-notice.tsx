import { getTranslations } from 'next-intl/server'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'

type Props = {
  said: Readonly<Record<'keyed' | 'corrected' | 'alerted' | 'paused', number>>
  patientPath: string
}

/** What came of the sheet that was just saved. */
export async function PaperNotice({ said, patientPath }: Props) {
  const { keyed, corrected, alerted, paused } = said
  if (keyed + corrected === 0) return null
  const t = await getTranslations('sessions.paper.done')
  const counts = [keyed > 0 && t('keyed', { count: keyed }), corrected > 0 && t('corrected', { count: corrected })]
  return (
    <Callout
      tone={alerted > 0 ? 'caution' : 'go'}
      role="status"
      title={counts.filter(Boolean).join(' ')}
      className="mb-4"
    >
      <p id="paper-done">{alerted > 0 ? t('alerted', { count: alerted }) : t('nothing')}</p>
      {paused > 0 && <p className="font-medium">{t('paused')}</p>}
      <TextLink href={patientPath}>{t('open')}</TextLink>
    </Callout>
  )
}
