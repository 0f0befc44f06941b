import { useTranslations } from 'next-intl'
import { Fingerprint } from '@/components/programmes/templates/exchange/fingerprint'
import { Card } from '@/components/ui/card'

type Props = { signers: readonly { readonly name: string; readonly fingerprint: readonly string[] }[] }

/** The clinics whose files were taken in before. */
export function KnownSigners({ signers }: Props) {
  const t = useTranslations('templates.exchange')
  return (
    <Card aria-labelledby="signers" className="sm:p-4">
      <h2 id="signers" className="text-lg font-semibold">
        {t('signers')}
      </h2>
      {signers.length === 0 ? (
        <p className="text-ink-muted">{t('noSigners')}</p>
      ) : (
        <ul className="divide-line divide-y">
          {signers.map(({ name, fingerprint }) => (
            <li key={fingerprint.join('')} className="py-2">
              <p className="font-medium">{name}</p>
              <Fingerprint groups={fingerprint} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
