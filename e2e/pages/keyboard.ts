import type { Page } from '@playwright/test'

/** What a control should say, by its name: the value of a choice, the ticked values of a group, or a text. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

type Focused = {
  readonly name: string
  readonly kind: string
  readonly words: string
  readonly value: string
  readonly values: readonly string[]
}

/** Goes through a form with the Tab key alone and answers by keys, until the button with these words has the focus. */
export async function answerByKeyboard(page: Page, answers: Answers, absentByDefault: boolean, until: string) {
  for (let steps = 0; steps < 700; steps += 1) {
    await page.keyboard.press('Tab')
    const focused = await readFocus(page)
    if (focused.kind === 'submit' && focused.words === until) return
    await answer(page, focused, answers[focused.name], absentByDefault)
  }
  throw new Error('The button was never reached by keyboard')
}

async function answer(page: Page, focused: Focused, given: Answers[string] | undefined, absentByDefault: boolean) {
  const { kind, value, values } = focused
  if (kind === 'checkbox') {
    if (given?.includes(value)) await page.keyboard.press('Space')
    return
  }
  const wanted = given ?? (absentByDefault && kind === 'radio' && values.includes('absent') ? 'absent' : undefined)
  if (typeof wanted !== 'string') return
  if (kind === 'radio') {
    const steps = values.indexOf(wanted) - values.indexOf(value)
    if (steps === 0) await page.keyboard.press('Space')
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
  } else if (kind === 'select-one') {
    const steps = values.indexOf(wanted) - values.indexOf(value)
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
  } else {
    await page.keyboard.type(wanted)
  }
}

function readFocus(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element instanceof HTMLSelectElement) {
      const values = [...element.options].map((option) => option.value)
      return { name: element.name, kind: element.type, words: '', value: element.value, values }
    }
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      const group = [...(element.form?.querySelectorAll(`input[name="${CSS.escape(element.name)}"]`) ?? [])]
      const values = group.map((input) => (input instanceof HTMLInputElement ? input.value : ''))
      return { name: element.name, kind: element.type, words: '', value: element.value, values }
    }
    const kind = element instanceof HTMLButtonElement ? element.type : ''
    return { name: '', kind, words: element?.textContent?.trim() ?? '', value: '', values: [] }
  })
}
