import { useTranslations } from 'next-intl'
import { Logo } from '@/components/layout/logo'
import { QrSquare } from '@/components/people/qr-square'
import { formatDoorCode } from '@/lib/domain/people/door-code'

export type PatientCardProps = {
  readonly clinicName: string
  readonly clinicPhone: string | null
  readonly clinicAddress: string | null
  /** '#rrggbb'. */
  readonly brandColour: string | null
  readonly hasLogo: boolean
  readonly initials: string
  readonly code: string
  /** The address behind the square; null once it was used. */
  readonly address: string | null
  /** Where the code is typed, without the protocol. */
  readonly doorAddress: string
}

/** What the patient takes home, as large as a postcard. Initials only, and nothing about health: cards get lost. */
export function PatientCard({ initials, code, address, doorAddress, ...clinic }: PatientCardProps) {
  const { clinicName, clinicPhone, clinicAddress, brandColour, hasLogo } = clinic
  const t = useTranslations('access.card')
  return (
    <section
      aria-label={t('openPage')}
      className="rounded-roomy border-edge bg-surface flex w-full max-w-[105mm] flex-col gap-4 border-[1.5px] p-5 text-lg print:break-inside-avoid"
    >
      {brandColour && (
        <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" className="-mb-1 h-1.5 w-full">
          <rect width="100" height="2" fill={brandColour} />
        </svg>
      )}
      <header className="flex items-center justify-between gap-3">
        <span className="flex items-center gap-2.5 font-semibold">
          {hasLogo ? (
            // biome-ignore lint/performance/noImgElement: it is small, and drawn for this already
            <img src="/api/clinic/logo" alt="" className="max-h-10 max-w-28 rounded-sm bg-white object-contain" />
          ) : (
            <Logo hung />
          )}
          {clinicName}
        </span>
        <span className="text-ink-muted text-base whitespace-nowrap">
          {/* With points: "For ME" would be read as a word. */}
          {t('forPatient', { initials: `${Array.from(initials).join('. ')}.` })}
        </span>
      </header>
      <p className="text-2xl leading-tight font-bold">{t('openPage')}</p>
      {address && (
        <div>
          <p>{t('stepScan')}</p>
          <QrSquare text={address} label={t('squareLabel')} className="mx-auto mt-2 w-full max-w-[52mm] rounded-lg" />
        </div>
      )}
      <div>
        <p>{t(address ? 'stepType' : 'stepTypeOnly', { address: doorAddress })}</p>
        <p className="border-line my-2 border-y py-2 text-center text-3xl font-bold tracking-[0.08em] tabular-nums">
          {formatDoorCode(code)}
        </p>
        <p>{t('stepYear')}</p>
      </div>
      {clinicAddress && <p className="text-ink-muted text-base">{clinicAddress}</p>}
      {clinicPhone && <p className="text-ink-muted text-base">{t('questions', { phone: clinicPhone })}</p>}
    </section>
  )
}
