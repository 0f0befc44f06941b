/** What the page calls a control, so that the summary can say which one it means: its label, or the legend of its group. */
export function labelOf(id: string): string {
  const control = document.getElementById(id)
  if (!control) return ''
  const isChoice = control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)
  const named = isChoice
    ? control.closest('fieldset')?.querySelector('legend')
    : document.querySelector(`label[for="${CSS.escape(id)}"]`)
  // The first text only: "(optional)" stands in an element of its own.
  const words = named?.firstChild?.textContent ?? control.getAttribute('aria-label') ?? ''
  return words.trim()
}
