import { Link2, Link2Off } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Callout } from '@/components/ui/callout'
import type { ChainState } from '@/lib/server/audit/verify'

/** Says whether the chain holds, in a line when it does and in a box when it does not. */
export async function ChainLine({ state }: { state: ChainState }) {
  const t = await getTranslations('admin.audit.chain')
  if (state.broken === null) {
    return (
      <p role="status" className="text-go-strong mb-4 flex items-center gap-2 font-medium">
        <Link2 aria-hidden="true" size={20} className="shrink-0" />
        {t('whole', { events: state.events })}
      </p>
    )
  }
  const { number, problem } = state.broken
  return (
    <Callout tone="stop" role="alert" className="mb-4" title={t('broken', { number })}>
      <p className="flex items-center gap-2">
        <Link2Off aria-hidden="true" size={20} className="shrink-0" />
        {t(`problem.${problem}`)} {t('whatToDo')}
      </p>
    </Callout>
  )
}
