import {
  CalendarCheck,
  Check,
  ClipboardList,
  CreditCard,
  FileText,
  ListChecks,
  PersonStanding,
  Printer,
  Ruler,
  ShieldAlert,
} from 'lucide-react'
import { getFormatter, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { programmeNowWords } from '@/components/progress/programme-now-words'
import { Badge } from '@/components/ui/badge'
import { DefinitionRow } from '@/components/ui/definition-row'
import { Key } from '@/components/ui/key'
import { LinkButton } from '@/components/ui/link-button'
import type { ConfirmationState } from '@/lib/domain/assessment/confirmation-state'
import type { DossierHeader } from '@/lib/domain/progress/dossier'
import { formatDay } from '@/lib/i18n/format-day'

const TONES = {
  confirmed: 'go',
  provisional: 'caution',
  draft: 'neutral',
  suspended: 'stop',
  revoked: 'stop',
  expired: 'caution',
} as const satisfies Record<ConfirmationState, string>

/** Name, confirmation, key facts and the next steps of one patient. */
export async function DossierHeading({ header }: { header: DossierHeader }) {
  const [t, te, format] = await Promise.all([
    getTranslations('progress.dossier'),
    getTranslations('exercises'),
    getFormatter(),
  ])
  const { confirmation, side, roots, conditions } = header
  const none = t('facts.none')
  const unknown = header.isAssessed ? none : t('facts.notAssessed')
  return (
    <PageHeader
      title={header.name}
      badges={
        <Badge
          tone={confirmation ? TONES[confirmation.state] : 'neutral'}
          size="md"
          icon={confirmation?.state === 'confirmed' ? <Check aria-hidden="true" /> : <ShieldAlert aria-hidden="true" />}
        >
          {confirmation
            ? t(`confirmation.${confirmation.state}`, {
                signed: formatDay(format, confirmation.signedOn, 'day'),
                expires: formatDay(format, confirmation.expiresOn, 'day'),
              })
            : t('confirmation.none')}
        </Badge>
      }
      actions={<HeadingActions header={header} />}
      facts={
        <>
          <DefinitionRow term={t('facts.born')}>
            {t('facts.bornAge', { date: formatDay(format, header.dateOfBirth, 'date'), age: header.age })}
          </DefinitionRow>
          <DefinitionRow term={t('facts.side')}>{side ? t(`knee.${side}`) : none}</DefinitionRow>
          <DefinitionRow term={t('facts.root')}>{roots.join(', ') || unknown}</DefinitionRow>
          <DefinitionRow term={t('facts.conditions')}>
            {conditions.map((condition) => te(`condition.${condition}`)).join(', ') || unknown}
          </DefinitionRow>
          <DefinitionRow term={t('facts.direction')}>
            {header.isAssessed ? te(`direction.${header.preference?.direction ?? 'not_tested'}`) : unknown}
            {header.preference?.standing && (
              <span className="text-ink-muted block text-sm font-normal">
                {t(`standing.${header.preference.standing}`)}
              </span>
            )}
          </DefinitionRow>
          <DefinitionRow term={t('facts.irritability')}>
            {header.irritability ? te(`irritability.${header.irritability}`) : unknown}
          </DefinitionRow>
          <DefinitionRow term={t('facts.now')}>
            {programmeNowWords(await getTranslations('progress.dossier.now'), header)}
          </DefinitionRow>
          <RetestFact header={header} />
        </>
      }
    />
  )
}

/** When the nerve signs are to be tested again; a phase change waits for it. */
async function RetestFact({ header }: { header: DossierHeader }) {
  const retest = header.programme?.now?.retest
  if (!retest) return null
  const [t, format] = await Promise.all([getTranslations('progress.dossier'), getFormatter()])
  const { state, testedOn, dueOn } = retest
  const day = formatDay(format, state === 'done' && testedOn ? testedOn : dueOn, 'day')
  return (
    <DefinitionRow term={t('facts.retest')}>
      <span className={state === 'overdue' ? 'text-stop-strong' : ''}>{t(`retest.${state}`, { day })}</span>
    </DefinitionRow>
  )
}

async function HeadingActions({ header }: { header: DossierHeader }) {
  const t = await getTranslations('progress.dossier.actions')
  const base = `/therapist/patients/${header.patientId}`
  const isSettled = header.confirmation?.state === 'confirmed'
  const hasProgramme = header.programme !== null && header.programme.now !== null
  return (
    <>
      <LinkButton
        href={`${base}/assessment`}
        variant={header.isAssessed ? 'secondary' : 'primary'}
        aria-keyshortcuts="R"
      >
        <ClipboardList aria-hidden="true" size={18} />
        {t(header.isAssessed ? 'reassess' : 'assess')}
        <KeyOf>R</KeyOf>
      </LinkButton>
      {header.isAssessed && !isSettled && (
        <LinkButton href={`${base}/confirmation`} variant="primary">
          {t('confirm')}
        </LinkButton>
      )}
      {header.isAssessed && (
        <LinkButton
          href={`${base}/programme`}
          variant={isSettled && !hasProgramme ? 'primary' : 'secondary'}
          aria-keyshortcuts="P"
        >
          <ListChecks aria-hidden="true" size={18} />
          {t(hasProgramme ? 'change' : header.programme?.state === 'draft' ? 'programme' : 'choose')}
          <KeyOf>P</KeyOf>
        </LinkButton>
      )}
      {header.isAssessed && (
        <LinkButton href={`${base}/assessments`}>
          <FileText aria-hidden="true" size={18} />
          {t('record')}
        </LinkButton>
      )}
      {header.isAssessed && (
        <LinkButton href={`${base}/measures`}>
          <Ruler aria-hidden="true" size={18} />
          {t('measures')}
        </LinkButton>
      )}
      {header.isAssessed && (
        <LinkButton href={`${base}/body-chart`}>
          <PersonStanding aria-hidden="true" size={18} />
          {t('bodyChart')}
        </LinkButton>
      )}
      <LinkButton href={`${base}/digest`} aria-keyshortcuts="D">
        <Printer aria-hidden="true" size={18} />
        {t('digest')}
        <KeyOf>D</KeyOf>
      </LinkButton>
      {hasProgramme && (
        <LinkButton href={`${base}/card`}>
          <CreditCard aria-hidden="true" size={18} />
          {t('card')}
        </LinkButton>
      )}
      {hasProgramme && (
        <LinkButton href={`${base}/monitoring`}>
          <CalendarCheck aria-hidden="true" size={18} />
          {t('monitoring')}
        </LinkButton>
      )}
    </>
  )
}

/** Said by `aria-keyshortcuts`; below a keyboard's width there is hardly one to press. */
function KeyOf({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="max-md:hidden">
      <Key>{children}</Key>
    </span>
  )
}
