import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CONTROL } from '@/components/forms/parts/control-class'
import { Button } from '@/components/ui/button'
import type { CaseloadView } from '@/lib/schemas/people'

/** Finds by name with a plain GET: the address can be kept, and nothing needs JavaScript. */
export function CaseloadSearch({ view, name }: { view: CaseloadView; name: string | null }) {
  const t = useTranslations('people.caseload')
  return (
    <search>
      <form action="/therapist/caseload" method="get" className="flex items-center gap-2">
        {view === 'team' && <input type="hidden" name="view" value={view} />}
        <label htmlFor="find-name" className="sr-only">
          {t('search')}
        </label>
        <span className="relative">
          <Search aria-hidden="true" size={17} className="text-ink-muted absolute top-1/2 left-3 -translate-y-1/2" />
          <input
            id="find-name"
            name="name"
            type="search"
            defaultValue={name ?? ''}
            maxLength={80}
            placeholder={t('search')}
            autoComplete="off"
            className={`${CONTROL} w-56 pl-9`}
          />
        </span>
        <Button type="submit" className="min-h-10">
          {t('find')}
        </Button>
      </form>
    </search>
  )
}
