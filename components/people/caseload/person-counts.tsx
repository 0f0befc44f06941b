import { useTranslations } from 'next-intl'

type Person = { readonly id: string; readonly name: string; readonly count: number; readonly urgent: number }

/** How many wait for each colleague, so that one who is swamped or away is seen (hazard H33). */
export function PersonCounts({ people }: { people: readonly Person[] }) {
  const t = useTranslations('people.caseload')
  if (people.length === 0) return null
  return (
    <ul aria-label={t('perPerson')} className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {people.map(({ id, name, count, urgent }) => (
        <li key={id} className={urgent > 0 ? 'text-stop-strong font-semibold' : 'text-ink-muted'}>
          {t('perPersonOf', { name, count, urgent })}
        </li>
      ))}
    </ul>
  )
}
