import type { Page } from '@playwright/test'
import { database } from '@/e2e/fixtures/database'
import { expect, test } from '@/e2e/fixtures/test'
import { coldStart, fillDevice } from '@/e2e/pages/offline'

const TITLE = 'Sitting, standing and sleep'

/** A browser with a voice that says a sentence until it is told that it has ended. */
async function giveVoice(page: Page, hasVoice: boolean): Promise<void> {
  await page.addInitScript((isThere) => {
    class Utterance {
      onend: (() => void) | null = null
      onerror: (() => void) | null = null
      lang = ''
      rate = 1
      constructor(readonly text: string) {}
    }
    const spoken: Utterance[] = []
    const voice = {
      spoken,
      getVoices: () => (isThere ? [{}] : []),
      speak: (utterance: Utterance) => void spoken.push(utterance),
      cancel: () => undefined,
      addEventListener: () => undefined,
    }
    Object.defineProperty(window, 'speechSynthesis', { value: voice })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  }, hasVoice)
}

const lastSpoken = (page: Page) =>
  page.evaluate(() => {
    const { spoken } = speechSynthesis as unknown as { spoken: { text: string }[] }
    return spoken.at(-1)?.text ?? null
  })
const endSentence = (page: Page) =>
  page.evaluate(() => {
    const { spoken } = speechSynthesis as unknown as { spoken: { onend: () => void }[] }
    spoken.at(-1)?.onend()
  })

test('an article is read aloud from where it stopped, and says who checked it', async ({
  page,
  world,
  loginAs,
  scan,
}) => {
  await giveVoice(page, true)
  await loginAs('patient')
  await page.goto('/patient/learn')
  const bar = page.getByRole('navigation')
  await expect(bar.getByRole('link', { name: 'Learn' })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: TITLE }).click()
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Sitting, standing and sleep\. A person sits/ })).toBeVisible()
  await expect(page.getByText(`Checked by ${world.therapist.name} on`)).toBeVisible()
  await page.getByRole('button', { name: 'Read aloud' }).click()
  await expect.poll(() => lastSpoken(page)).toBe('People often ask for the best posture.')
  await endSentence(page)
  const marked = page.locator('[data-spoken]')
  await expect(marked).toHaveText('Here is the answer.')
  await scan(page)
  await page.getByRole('button', { name: 'Stop reading' }).click()
  await expect(marked).toHaveCount(0)
  await page.getByRole('button', { name: 'Read aloud' }).click()
  await expect(marked).toHaveText('Here is the answer.')
})

test('a device without a voice says so, and the article about warning signs leads to them', async ({
  page,
  loginAs,
}) => {
  await giveVoice(page, false)
  await loginAs('patient')
  await page.goto('/patient/learn/warning-signs-act-now')
  await page.getByRole('button', { name: 'Read aloud' }).click()
  await expect(page.getByText('This device has no voice that can read aloud.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999')
  await page.getByRole('link', { name: 'Check your warning signs' }).click()
  await expect(page).toHaveURL(/\/patient\/warning-signs$/)
  await page.goto('/patient/learn/no-such-text')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'I have read this' })).toHaveCount(0)
})

test.describe('without a signal', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the list and an article open from a cold start, and what is marked as read arrives once', async ({
    page: online,
    context,
    world,
    loginAs,
    scan,
  }) => {
    test.slow()
    await loginAs('patient')
    await fillDevice(online)
    const page = await coldStart(context, '/patient/learn')
    await expect(page.getByText('No signal just now.')).toBeVisible()
    await expect(page.getByRole('region', { name: 'For you now' }).getByRole('listitem')).not.toHaveCount(0)
    await scan(page)
    await page.getByRole('link', { name: TITLE }).click()
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
    const picture = page.locator('img[src*="/still"]').first()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    // A device holds nobody's name.
    await expect(page.getByText('Checked by a clinician of your clinic on')).toBeVisible()
    await scan(page)
    await page.getByRole('button', { name: 'I have read this' }).click()
    await expect(page.getByText('You have read this')).toBeVisible()
    await page.goto('/patient/learn')
    await expect(page.getByRole('listitem').filter({ hasText: TITLE })).toContainText('Read')

    const reads = () => database().articleRead.count({ where: { clinicId: world.clinicId } })
    expect(await reads()).toBe(0)
    await context.setOffline(false)
    await expect.poll(reads).toBe(1)
    await page.goto('/patient/learn')
    await expect(page.getByText('No signal just now.')).toHaveCount(0)
    await expect(page.getByRole('listitem').filter({ hasText: TITLE })).toContainText('Read')
    expect(await reads()).toBe(1)
  })
})
