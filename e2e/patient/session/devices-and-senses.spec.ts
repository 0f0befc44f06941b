import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'

async function open(page: Page, world: World): Promise<void> {
  await page.clock.install()
  await page.goto(`/patient/session/${world.checkId}`)
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
async function set(page: Page, name: string, isOn: boolean): Promise<void> {
  await press(page, 'Sound')
  await page.getByRole('dialog').getByRole('checkbox', { name }).setChecked(isOn)
  await page.keyboard.press('Escape')
}

test('the figure stands still by a setting, which is kept', async ({ page, world, loginAs, scan }) => {
  await loginAs('patient')
  await open(page, world)
  const shown = (kind: string) => page.getByRole('main').locator(`img[src*="/${kind}"]`).filter({ visible: true })
  await expect(shown('moving')).toHaveCount(1)
  await set(page, 'Still pictures', true)
  await expect(shown('moving')).toHaveCount(0)
  await expect(shown('steps')).toHaveCount(1)
  // Nothing moves: there is nothing to pause.
  await expect(page.getByRole('checkbox', { name: 'Pause' })).toBeHidden()
  await press(page, 'Start')
  await expect(page.getByRole('timer')).toBeVisible()
  await expect(shown('steps')).toHaveCount(1)
  await expect(shown('moving')).toHaveCount(0)
  await scan(page)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible()
  await press(page, 'Go on')
  await expect(shown('steps')).toHaveCount(1)
  await expect(shown('moving')).toHaveCount(0)
})

/** A device whose voice is there, is not, or fails; what sounds is counted. */
async function soundOf(page: Page, voice: 'speaks' | 'none' | 'fails'): Promise<void> {
  await page.addInitScript((kind) => {
    const sounds: string[] = []
    Object.assign(window, { sounds })
    speechSynthesis.getVoices = () => (kind === 'none' ? [] : [{} as SpeechSynthesisVoice])
    speechSynthesis.speak = (utterance) => {
      if (kind === 'speaks') sounds.push('voice')
      if (kind === 'fails') {
        utterance.dispatchEvent(new SpeechSynthesisErrorEvent('error', { utterance, error: 'synthesis-failed' }))
      }
    }
    const create = AudioContext.prototype.createOscillator
    AudioContext.prototype.createOscillator = function note() {
      sounds.push('tone')
      return create.call(this)
    }
  }, voice)
}
const sounds = (page: Page) => page.evaluate(() => [...new Set(Reflect.get(window, 'sounds') as string[])])

for (const [voice, heard] of [
  ['speaks', ['voice']],
  ['none', ['tone']],
  ['fails', ['tone']],
] as const) {
  test(`with the voice on and tones off, a voice that ${voice} is heard as ${heard}`, async ({
    page,
    world,
    loginAs,
  }) => {
    await soundOf(page, voice)
    await loginAs('patient')
    await open(page, world)
    await set(page, 'Tones', false)
    await press(page, 'Start')
    await expect.poll(() => sounds(page)).toEqual(heard)
    await page.clock.runFor('00:06')
    await expect.poll(() => sounds(page)).toEqual(heard)
  })
}

test('a headset plays, pauses, skips and goes back, and is let go at the end', async ({ page, world, loginAs }) => {
  await page.addInitScript(() => {
    const handlers: Record<string, unknown> = {}
    Object.assign(window, { handlers })
    navigator.mediaSession.setActionHandler = (action, handler) => {
      handlers[action] = handler
    }
  })
  const ask = (action: string) =>
    page.evaluate((name) => (Reflect.get(window, 'handlers') as Record<string, () => void>)[name]?.(), action)
  await loginAs('patient')
  await open(page, world)
  await press(page, 'Start')
  const [pause, goOn] = [page.getByRole('button', { name: 'Pause' }), page.getByRole('button', { name: 'Go on' })]
  await expect(pause).toBeVisible()
  await ask('play')
  await expect(pause).toBeVisible()
  await ask('pause')
  await expect(goOn).toBeVisible()
  await ask('pause')
  await expect(goOn).toBeVisible()
  await ask('play')
  await expect(pause).toBeVisible()
  await ask('nexttrack')
  await expect(page.getByText('Set 2 of 2', { exact: true })).toBeVisible()
  await ask('previoustrack')
  await expect(page.getByText('Set 1 of 2', { exact: true })).toBeVisible()
  await page.clock.fastForward('30:00')
  await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible()
  const left = await page.evaluate(() =>
    Object.values(Reflect.get(window, 'handlers') as Record<string, unknown>).filter(Boolean),
  )
  expect(left).toEqual([])
  expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe('none')
})
