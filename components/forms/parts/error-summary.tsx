'use client'

import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { FormContext, fieldId } from '@/components/forms/form-context'
import { labelOf } from '@/components/forms/parts/label-of'

/** Lists what is wrong, takes focus after each attempt, and leads to the fields. */
export function ErrorSummary() {
  const form = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  const state = form?.state
  const idPrefix = form?.idPrefix ?? ''
  const attempt = state?.attempt ?? 0
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({})

  // "Please fill this in" alone does not say what. The labels are on the page: read there, they need no second home.
  useLayoutEffect(() => {
    const names = Object.keys(state?.fieldErrors ?? {})
    setLabels(Object.fromEntries(names.map((name) => [name, labelOf(fieldId(idPrefix, name))])))
  }, [state, idPrefix])

  // `attempt` is what counts: the same errors once more must be heard once more.
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])

  if (!form || !state) return null
  const { words } = form
  const fields = Object.entries(state.fieldErrors).flatMap(([name, errors]) => (errors[0] ? [[name, errors[0]]] : []))
  if (fields.length + state.formErrors.length === 0) return null

  return (
    <div
      ref={box}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: before JavaScript this is the only way to lead to what went wrong
      autoFocus
      role="alert"
      className="rounded-card border-stop bg-stop-soft text-ink border-2 px-4 py-3"
    >
      <h2 className="text-lg font-semibold">{fields.length > 0 ? words.summaryTitle : state.formErrors[0]}</h2>
      <ul className="mt-1 flex flex-col gap-1">
        {(fields.length > 0 ? state.formErrors : state.formErrors.slice(1)).map((error) => (
          <li key={error}>{error}</li>
        ))}
        {fields.map(([name = '', error]) => (
          <li key={name}>
            {labels[name] && (
              <>
                <span className="font-semibold">
                  {/[?:.]$/.test(labels[name]) ? labels[name] : `${labels[name]}:`}
                </span>{' '}
              </>
            )}
            <a
              href={`#${fieldId(idPrefix, name)}`}
              className="text-stop-strong roomy:py-2.5 inline-block font-medium underline underline-offset-4 hover:decoration-2"
            >
              {error}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
