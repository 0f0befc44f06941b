import { getTranslations } from 'next-intl/server'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import type { GroupPatients } from '@/lib/server/progress/overview/group-patients'

/** A clinical group for somebody who may not know who is in it: its rounded numbers, and why there are no names. */
export async function NoNames({ name, group }: { name: string; group: GroupPatients['group'] }) {
  const t = await getTranslations('admin.adherence.list')
  const { patients, current } = group
  return (
    <Card as="div">
      <Callout title={t('noNamesTitle')}>{t('noNames', { group: name })}</Callout>
      <p className="mt-3">
        {t('noNamesNumbers', {
          patients,
          due: current.due,
          done: current.done,
          told: current.toldNotDone,
          unknown: current.unknown,
        })}
      </p>
    </Card>
  )
}
