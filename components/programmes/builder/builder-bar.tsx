'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { PressButton } from '@/components/programmes/builder/press-button'
import { SaveNote } from '@/components/programmes/builder/saving/save-note'
import type { SaveStatus } from '@/components/programmes/builder/saving/use-draft-save'
import { ACTIVATE_ID } from '@/components/programmes/builder/use-keys'
import { Key } from '@/components/ui/key'
import { buttonClass } from '@/components/ui/looks/button-class'

type Props = {
  status: SaveStatus
  canUndo: boolean
  canRedo: boolean
  problems: number
  revisionNumber: number
  /** Saves what is not saved yet. */
  flush: () => Promise<boolean>
}

/** What was saved, back and forth, and the way on. */
export function BuilderBar({ status, canUndo, canRedo, problems, revisionNumber, flush }: Props) {
  const t = useTranslations('programmes')
  const { hands } = useBuilderContext()
  const activate = revisionNumber === 1 ? t('activate.submit') : t('activate.submitChange', { number: revisionNumber })
  return (
    <div className="bg-paper/95 border-line sticky top-0 z-10 -mx-4 flex flex-wrap items-center gap-2.5 border-b px-4 py-2 md:-mx-6 md:px-6">
      <SaveNote status={status} />
      <button
        type="button"
        disabled={!canUndo}
        onClick={hands.undo}
        className={buttonClass('secondary', 'md', 'disabled:opacity-50')}
        aria-keyshortcuts="Control+Z"
      >
        <Undo2 aria-hidden="true" size={18} />
        {t('builder.undo')}
        <Key>Ctrl Z</Key>
      </button>
      <button
        type="button"
        disabled={!canRedo}
        onClick={hands.redo}
        className={buttonClass('secondary', 'md', 'disabled:opacity-50')}
        aria-keyshortcuts="Control+Shift+Z"
      >
        <Redo2 aria-hidden="true" size={18} />
        {t('builder.redo')}
      </button>
      <PressButton
        press="save"
        onPress={(event) => {
          event.preventDefault()
          flush()
        }}
      >
        {t('draft.save')}
      </PressButton>
      <PressButton
        press="activate"
        id={ACTIVATE_ID}
        keys="Control+Enter"
        variant={problems === 0 ? 'primary' : 'secondary'}
        onPress={(event) => {
          if (status.kind === 'saved') return
          event.preventDefault()
          const button = event.currentTarget
          flush().then((isSaved) => isSaved && button.form?.requestSubmit(button))
        }}
      >
        {problems === 0 ? activate : `${activate}: ${t('activate.missing', { count: problems })}`}
      </PressButton>
    </div>
  )
}
