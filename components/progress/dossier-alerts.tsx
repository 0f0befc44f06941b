import { TriangleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { VersionField } from '@/components/forms/version-field'
import { toAlertKind } from '@/components/progress/dossier-words'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { ALERT_OUTCOMES } from '@/lib/domain/progress/alert-outcome'
import type { AlertSigns, DossierAlert } from '@/lib/domain/progress/dossier'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  alerts: readonly DossierAlert[]
  patientId: string
  timeZone: string
  acknowledge: FormAction
}

const TONES = { critical: 'stop', high: 'caution', low: 'neutral' } as const
/** So many are open on the page; the rest wait behind a line. */
const SHOWN = 3

/** What somebody must look at, each with the place to say what was done. */
export function DossierAlerts({ alerts, ...rest }: Props) {
  const t = useTranslations('progress.dossier.alerts')
  const open = alerts.filter((alert) => alert.acknowledged === null)
  const seen = alerts.filter((alert) => alert.acknowledged !== null)
  const urgent = open.some((alert) => alert.level === 'critical')
  return (
    <Card aria-labelledby="alerts" {...(urgent ? { mark: 'stop' as const } : {})} className="min-w-0 sm:p-4">
      <h2 id="alerts" className="flex items-center gap-2 text-lg font-semibold">
        {t('title')}
        {open.length > 0 && <Badge tone={urgent ? 'stop' : 'caution'}>{t('open', { count: open.length })}</Badge>}
      </h2>
      {open.length === 0 && <p className="text-ink-muted mt-1">{t('none')}</p>}
      <AlertList alerts={open.slice(0, SHOWN)} {...rest} />
      {open.length > SHOWN && (
        <Disclosure summary={t('more', { count: open.length - SHOWN })}>
          <AlertList alerts={open.slice(SHOWN)} {...rest} />
        </Disclosure>
      )}
      {seen.length > 0 && (
        <Disclosure summary={t('seen', { count: seen.length })} className="mt-1">
          <ul className="divide-line divide-y">
            {seen.map((alert) => (
              <SeenAlert key={alert.id} alert={alert} timeZone={rest.timeZone} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}

function AlertList({ alerts, ...rest }: Props) {
  return (
    <ul className="divide-line divide-y">
      {alerts.map((alert) => (
        <OpenAlert key={alert.id} alert={alert} {...rest} />
      ))}
    </ul>
  )
}

function useAlertWords(timeZone: string) {
  const t = useTranslations('progress.dossier.alerts')
  const format = useFormatter()
  return {
    kind: (alert: DossierAlert) => {
      const kind = toAlertKind(alert.kind)
      return kind ? t(`kind.${kind}`) : alert.kind
    },
    at: (instant: Date) => format.dateTime(instant, 'dayTime', { timeZone }),
  }
}

function OpenAlert({ alert, patientId, timeZone, acknowledge }: Omit<Props, 'alerts'> & { alert: DossierAlert }) {
  const t = useTranslations('progress.dossier.alerts')
  const words = useAlertWords(timeZone)
  const [kind, at] = [words.kind(alert), words.at(alert.raisedAt)]
  return (
    <li id={`alert-${alert.id}`} className="target:bg-accent-soft scroll-mt-4 py-2.5">
      <div className="flex items-start gap-2.5">
        <TriangleAlert
          aria-hidden="true"
          size={20}
          className={`mt-0.5 shrink-0 ${alert.level === 'critical' ? 'text-stop' : 'text-caution'}`}
        />
        <div className="min-w-0 flex-1">
          <p className="font-semibold">{kind}</p>
          <p className="text-ink-muted text-sm">{at}</p>
          <Signs signs={alert.signs} />
        </div>
        <Badge tone={TONES[alert.level]}>{t(`level.${alert.level}`)}</Badge>
      </div>
      <Disclosure summary={t('submit')} className="mt-1">
        <Form
          action={acknowledge}
          idPrefix={`alert-${alert.id}-`}
          aria-label={t('sr', { kind, at })}
          className="flex flex-col gap-3"
        >
          <input type="hidden" name="patientId" value={patientId} />
          <input type="hidden" name="alertId" value={alert.id} />
          <VersionField version={alert.version} />
          <RadioGroup
            name="outcomeKind"
            legend={t('outcomeKind')}
            hint={t('outcomeKindHint')}
            options={ALERT_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          />
          <TextAreaField name="outcome" label={t('outcome')} hint={t('outcomeHint')} rows={2} maxLength={2000} />
          <SubmitButton size="md">{t('submit')}</SubmitButton>
        </Form>
      </Disclosure>
    </li>
  )
}

/** What the patient said yes to, in the words in which it was asked. */
function Signs({ signs }: { signs: AlertSigns | null }) {
  const t = useTranslations('progress.dossier.alerts')
  const words = useTranslations('sessions')
  if (signs === null) return null
  const yes =
    signs.screen === 'weekly'
      ? signs.yes.map((question) => words(`weekly.question.${question}`))
      : signs.yes.map((question) => words(`warning.question.${question}`))
  return (
    <>
      <p className="mt-1 text-sm font-medium">{t('yesTo')}</p>
      <ul className="list-disc pl-5 text-sm">
        {yes.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {signs.isMistakeNoted && <p className="mt-1 text-sm">{t('mistake')}</p>}
    </>
  )
}

function SeenAlert({ alert, timeZone }: { alert: DossierAlert; timeZone: string }) {
  const t = useTranslations('progress.dossier.alerts')
  const words = useAlertWords(timeZone)
  const { acknowledged } = alert
  return (
    <li id={`alert-${alert.id}`} className="target:bg-accent-soft scroll-mt-4 py-2">
      <p className="font-medium">
        {words.kind(alert)} <span className="text-ink-muted text-sm font-normal">{words.at(alert.raisedAt)}</span>
      </p>
      <Signs signs={alert.signs} />
      {acknowledged?.outcomeKind && <p className="font-medium">{t(`outcomes.${acknowledged.outcomeKind}`)}</p>}
      {acknowledged?.outcome && <p className="whitespace-pre-line">{acknowledged.outcome}</p>}
      {acknowledged && (
        <p className="text-ink-muted text-sm">
          {t('seenBy', { by: acknowledged.by ?? t('someone'), at: words.at(acknowledged.at) })}
        </p>
      )}
    </li>
  )
}
