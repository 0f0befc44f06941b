import { useTranslations } from 'next-intl'
import { FitReasons } from '@/components/exercises/fit-reasons'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { GivenLeftOut, GivingLine } from '@/lib/domain/programmes/templates/giving'

/** Who got a draft, with what was left out of it; then who did not, and why. */
export function GivingLines({ lines }: { lines: readonly GivingLine[] }) {
  const t = useTranslations('templates.given')
  const given = lines.filter(({ refusal }) => refusal === null)
  const refused = lines.filter(({ refusal }) => refusal !== null)
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card aria-labelledby="drafts" className="sm:p-4">
        <h2 id="drafts" className="text-lg font-semibold">
          {t('drafts', { count: given.length })}
        </h2>
        <p className="text-ink-muted text-sm">{t('draftsHint')}</p>
        <ul className="divide-line divide-y">
          {given.map((line) => (
            <li key={line.patientId} className="py-2.5">
              <PersonLink line={line} />
              <LeftOut items={line.leftOut} />
            </li>
          ))}
        </ul>
      </Card>
      <Card aria-labelledby="refused" className="sm:p-4" {...(refused.length > 0 ? { mark: 'caution' as const } : {})}>
        <h2 id="refused" className="text-lg font-semibold">
          {t('refused', { count: refused.length })}
        </h2>
        <ul className="divide-line divide-y">
          {refused.map((line) => (
            <li key={line.patientId} className="py-2.5">
              <PersonLink line={line} />
              {line.refusal && <p>{t(`why.${line.refusal}`)}</p>}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function PersonLink({ line }: { line: GivingLine }) {
  return (
    <p className="font-medium">
      <TextLink href={`/therapist/patients/${line.patientId}/programme`}>
        {line.givenName} {line.familyName}
      </TextLink>
    </p>
  )
}

function LeftOut({ items }: { items: readonly GivenLeftOut[] }) {
  const t = useTranslations('templates.given')
  if (items.length === 0) return <p className="text-ink-muted">{t('whole')}</p>
  return (
    <>
      <p>{t('leftOut', { count: items.length })}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5.5">
        {items.map(({ name, phase, reasons }) => (
          <li key={`${phase} ${name}`}>
            {t('leftOutItem', { name, phase })}
            <FitReasons reasons={reasons} className="text-ink-muted text-sm" />
          </li>
        ))}
      </ul>
    </>
  )
}
