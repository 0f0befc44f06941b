'use client'

import { type FormEvent, useId } from 'react'
import { fieldId } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'
import { buttonClass } from '@/components/ui/looks/button-class'

type Props = {
  /** The words as they would stand there, the name filled in. */
  templates: readonly { readonly id: string; readonly label: string; readonly words: string }[]
  /** The field of text that they go into. */
  into: { readonly idPrefix: string; readonly name: string }
  labels: Readonly<Record<'form' | 'label' | 'choose' | 'insert', string>>
}

/** Puts a template where the cursor stands. Without JavaScript the page comes back with the words in the answer. */
export function TemplatePicker({ templates, into, labels }: Props) {
  const id = useId()
  function insert(event: FormEvent<HTMLFormElement>): void {
    const area = document.getElementById(fieldId(into.idPrefix, into.name))
    if (!(area instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('template')
    const words = templates.find((template) => template.id === chosen)?.words
    if (words === undefined) return
    area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end')
    // So that the room left is counted anew.
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
  }
  return (
    <form method="get" onSubmit={insert} aria-label={labels.form} className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 grow basis-48">
        <label htmlFor={id} className="block font-semibold">
          {labels.label}
        </label>
        <select id={id} name="template" defaultValue="" className={CONTROL}>
          <option value="">{labels.choose}</option>
          {templates.map((template) => (
            <option key={template.id} value={template.id}>
              {template.label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className={buttonClass('secondary', 'md')}>
        {labels.insert}
      </button>
    </form>
  )
}
