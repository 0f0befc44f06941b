import type { FieldValues } from '@/lib/domain/assessment/draft-fields'

const FRAME = /^(\$ACTION.*|formKey|formGroup|patientId|version|after)$/

/** What stands in a form now, by field name; empty fields and what holds the form together are left out. */
export function readFields(form: HTMLFormElement): FieldValues {
  const values: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form).entries()) {
    if (FRAME.test(name) || typeof value !== 'string' || value.trim() === '') continue
    values[name] = [...(values[name] ?? []), value.trim()]
  }
  return values
}

const isChoice = ({ type }: HTMLInputElement) => type === 'radio' || type === 'checkbox'

/** The controls of one name. */
function controlsOf(form: HTMLFormElement, name: string): Element[] {
  return [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
}

/** Puts an answer into the form as if somebody had given it. */
export function writeField(form: HTMLFormElement, name: string, values: readonly string[]): void {
  for (const control of controlsOf(form, name)) {
    if (control instanceof HTMLInputElement && isChoice(control)) {
      control.checked = values.includes(control.value)
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      control.value = values[0] ?? ''
    } else if (control instanceof HTMLSelectElement) {
      control.value = values[0] ?? ''
      control.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
}

/** An answer in the words that the page has for it; empty when there is none. */
export function wordsOf(form: HTMLFormElement, name: string, values: readonly string[]): string {
  const controls = controlsOf(form, name)
  const words = values.map((value) => {
    for (const control of controls) {
      if (control instanceof HTMLSelectElement) {
        return [...control.options].find((option) => option.value === value)?.text ?? value
      }
      if (control instanceof HTMLInputElement && isChoice(control) && control.value === value) {
        const label = control.labels?.[0]
        return label?.querySelector('.font-medium')?.textContent ?? label?.textContent ?? value
      }
    }
    return value
  })
  return words.join(', ')
}
