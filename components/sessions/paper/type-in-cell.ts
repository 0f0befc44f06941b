/** Boxes of a cell: one that is ticked, or several that are counted. */
const isBoxes = (input: HTMLInputElement) => input.dataset.boxes !== undefined

/** Ticks every box of a row and answers the first cell behind them; null where the row has none. */
export function tickRow(inputs: readonly HTMLInputElement[]): HTMLInputElement | null {
  for (const input of inputs.filter(isBoxes)) {
    if (input.type === 'checkbox') input.checked = true
    else input.value = input.dataset.boxes ?? ''
  }
  return inputs.find((input) => !isBoxes(input)) ?? null
}

/** What a key does in a cell of boxes besides typing; false where the browser's own answer is right. */
export function typeInBoxes(input: HTMLInputElement, key: string): boolean {
  if (!isBoxes(input)) return false
  if (input.type === 'checkbox') {
    if (key !== '0' && key !== '1') return false
    input.checked = key === '1'
    return true
  }
  if (key !== ' ') return false
  const [ticked, boxes] = [Number(input.value) || 0, Number(input.dataset.boxes)]
  input.value = ticked < boxes ? String(ticked + 1) : '0'
  return true
}
