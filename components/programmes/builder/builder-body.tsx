'use client'

import { useTranslations } from 'next-intl'
import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { FormContext } from '@/components/forms/form-context'
import { BuilderBar } from '@/components/programmes/builder/builder-bar'
import { BuilderContext, type BuilderFacts } from '@/components/programmes/builder/builder-context'
import { KeyHints } from '@/components/programmes/builder/key-hints'
import { LibraryPane } from '@/components/programmes/builder/library/library-pane'
import { PhaseSection } from '@/components/programmes/builder/phase/phase-section'
import { PlanRuler } from '@/components/programmes/builder/plan-ruler'
import { rowStore } from '@/components/programmes/builder/rows/row-store'
import { usePlanViews } from '@/components/programmes/builder/rows/use-plan-views'
import { firstPlan } from '@/components/programmes/builder/saving/first-plan'
import { variantField } from '@/components/programmes/builder/saving/plan-fields'
import { StalePanel } from '@/components/programmes/builder/saving/stale-panel'
import { useDraftSave } from '@/components/programmes/builder/saving/use-draft-save'
import { type SideFacts, SidePanels } from '@/components/programmes/builder/side/side-panels'
import { useBuilder } from '@/components/programmes/builder/use-builder'
import { useKeys } from '@/components/programmes/builder/use-keys'
import { useLive } from '@/components/programmes/builder/use-live'
import type { BuilderExercise, BuilderPhase } from '@/lib/domain/programmes/builder/builder-view'
import type { DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { FormAction } from '@/lib/domain/shared/form-state'

export type BuilderBodyProps = Omit<BuilderFacts, 'library' | 'phases'> &
  Omit<SideFacts, 'plan' | 'views'> & {
    action: FormAction
    patientId: string
    revision: {
      readonly id: string
      readonly number: number
      readonly version: number
      readonly savedBy: string | null
    }
    /** The draft as it is stored now. */
    stored: DraftPlan<DraftLine>
    exercises: readonly BuilderExercise[]
    phases: readonly BuilderPhase[]
    /** What was looked for in the library, before JavaScript. */
    words: string
    openPhase: number
  }

export function BuilderBody(props: BuilderBodyProps) {
  const { exercises, phases, stored, revision, patientId, action } = props
  const t = useTranslations('programmes.builder')
  const answered = useContext(FormContext)?.state
  const [spoken, say] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [into, setInto] = useState(props.openPhase)
  const search = useRef<HTMLInputElement>(null)
  const library = useMemo(() => new Map(exercises.map((exercise) => [exercise.slug, exercise])), [exercises])
  const facts: BuilderFacts = useMemo(() => ({ ...props, library }), [props, library])
  const [first] = useState(() => firstPlan(stored, phases, answered))
  const { plan, canUndo, canRedo, hands, take } = useBuilder(first, facts, say)
  const place = useRef<HTMLInputElement>(null)
  const { status, version, flush, settle, isStale } = useDraftSave({
    ...{ action, plan, patientId },
    stored: revision,
    revisionId: revision.id,
  })
  const views = usePlanViews(plan, phases, library)
  const now = views.find(({ phase }) => phase.position === plan.currentPhase)
  useKeys({ selected, hands, plan, search, library, clear: () => setSelected(new Set()) })
  const isLive = useLive(place, plan, hands)
  const all = views.flatMap(({ rows }) => rows)
  const [rows] = useState(() => rowStore(all))
  useLayoutEffect(() => rows.fill(all))
  const context = useMemo(() => ({ facts, hands, isLive, rows }), [facts, hands, isLive, rows])
  const slugs = plan.lines.filter((line) => line.phase === into).map((line) => line.exerciseSlug)
  const slugsKey = slugs.join(' ')
  const there = useMemo(() => new Set(slugsKey.split(' ')), [slugsKey])
  return (
    <BuilderContext value={context}>
      {/* The press library puts a style sheet into the page unless it finds one by this name; the policy lets none in, and ours has its rule. */}
      <template id="react-aria-pressable-style" />
      {/* Enter in a field presses a form's first button. */}
      <button
        type="submit"
        name="intent"
        value="save"
        tabIndex={-1}
        aria-hidden="true"
        className="hidden"
        onClick={(event) => {
          event.preventDefault()
          hands.settle()
        }}
      />
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="revisionId" value={revision.id} />
      <input ref={place} type="hidden" name="version" value={version} />
      <input type="hidden" name="currentPhase" value={plan.currentPhase} />
      {plan.variants.map((variant) => (
        <input key={`${variant.phase}${variant.kind}`} type="hidden" name="variants" value={variantField(variant)} />
      ))}
      <p role="status" className="sr-only">
        {spoken}
      </p>
      <BuilderBar
        {...{ status, canUndo, canRedo, flush }}
        problems={[...props.problems, ...views.flatMap(({ problems }) => problems)].length}
        revisionNumber={revision.number}
      />
      {isStale && (
        <StalePanel
          by={revision.savedBy}
          mine={plan}
          theirs={stored}
          onKeep={() => settle(true, plan)}
          onTake={() => {
            const theirs = firstPlan(stored, phases, undefined)
            take(theirs)
            settle(false, theirs)
          }}
        />
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[17.5rem_minmax(0,1fr)] xl:grid-cols-[17.5rem_minmax(0,1fr)_18rem]">
        <LibraryPane ref={search} words={props.words} {...{ exercises, into }} onInto={setInto} there={there} />
        <div className="flex min-w-0 flex-col gap-3">
          {now && (
            <div className="z-5 lg:sticky lg:top-14">
              <PlanRuler view={now} />
            </div>
          )}
          {views.map((view) => (
            <PhaseSection
              key={view.phase.position}
              {...{ view, selected }}
              isNow={view.phase.position === plan.currentPhase}
              isFirstOpen={view.phase.position === plan.currentPhase || view.phase.position === props.openPhase}
              onSelect={setSelected}
            />
          ))}
          <KeyHints />
          <p className="text-ink-muted text-sm">{t('nothingReaches', { name: props.givenName })}</p>
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-span-2 lg:grid lg:grid-cols-2 lg:items-start xl:col-span-1 xl:flex">
          <SidePanels {...props} plan={plan} views={views} />
        </div>
      </div>
    </BuilderContext>
  )
}
