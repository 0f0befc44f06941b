import { useTranslations } from 'next-intl'
import { Fingerprint } from '@/components/programmes/templates/exchange/fingerprint'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'

const TONES = { own: 'go', known: 'go', new: 'caution', renamed: 'caution', other_key: 'stop' } as const

type Props = { clinic: string; fingerprint: readonly string[]; signer: keyof typeof TONES }

/** Who signed, as far as that can be known: the signature holds, the name is what the file says. */
export function SignerCard({ clinic, fingerprint, signer }: Props) {
  const t = useTranslations('templates.exchange')
  return (
    <Card aria-labelledby="signer" className="sm:p-4" {...(signer === 'other_key' ? { mark: 'stop' as const } : {})}>
      <h2 id="signer" className="text-lg font-semibold">
        {t('signedBy', { clinic })}
      </h2>
      <p className="mt-1">
        <Badge tone={TONES[signer]}>{t(`signer.${signer}`)}</Badge>
      </p>
      <p className="text-ink-muted mt-2 text-sm">{t('fingerprint')}</p>
      <Fingerprint groups={fingerprint} />
      <p className="mt-2">{t(`signerHint.${signer}`)}</p>
    </Card>
  )
}
