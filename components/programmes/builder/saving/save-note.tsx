'use client'

import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SaveStatus } from '@/components/programmes/builder/saving/use-draft-save'

const QUIET = ['saved', 'waiting', 'saving'] as const

/** What became of the last change. */
export function SaveNote({ status }: { status: SaveStatus }) {
  const t = useTranslations('programmes.builder.save')
  const isQuiet = QUIET.some((kind) => kind === status.kind)
  const Sign = status.kind === 'saved' ? Check : isQuiet ? LoaderCircle : CircleAlert
  return (
    <p
      role={isQuiet ? 'status' : 'alert'}
      className={`mr-auto flex min-h-10 items-center gap-1.5 text-sm ${isQuiet ? 'text-ink-muted' : 'text-stop-strong font-semibold'}`}
    >
      <Sign aria-hidden="true" size={16} className="shrink-0" />
      {status.kind === 'refused' && status.sentence ? status.sentence : t(status.kind)}
    </p>
  )
}
