import type { Page } from '@playwright/test'
import { plantSession } from '@/e2e/fixtures/history'
import { expect, type Role, test } from '@/e2e/fixtures/test'
import { buildMailLink, type World } from '@/e2e/fixtures/world'
import { coldStart, fillDevice } from '@/e2e/pages/offline'
import { refuseAll } from '@/e2e/pages/sync-line'
import { answer, answerAllNo, choose } from '@/e2e/pages/warning-questions'
import { playAll } from '@/e2e/pages/whole-session'

test.use({ viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' })

type Opening = { readonly page: Page; readonly world: World; readonly loginAs: (role: Role) => Promise<void> }

/** Pages of which each has something that is chosen, pressed or read in a hurry. */
const SCREENS: readonly { readonly name: string; readonly open: (opening: Opening) => Promise<Page> }[] = [
  {
    name: 'the player while it runs',
    open: async ({ page, world, loginAs }) => {
      await loginAs('patient')
      await page.clock.install()
      await page.goto(`/patient/session/${world.checkId}`)
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await page.getByRole('button', { name: 'Too hard' }).click()
      await page.clock.fastForward('00:12')
      return page
    },
  },
  {
    name: 'the last questions',
    open: async ({ page, world, loginAs }) => {
      await loginAs('patient')
      await page.clock.install()
      await page.goto(`/patient/session/${world.checkId}`)
      await playAll(page)
      await choose(page, 'Back pain', '2')
      return page
    },
  },
  {
    name: 'the stop page',
    open: async ({ page, loginAs }) => {
      await loginAs('patient')
      await page.goto('/patient/warning-signs')
      await answer(page, 'Both legs painful, numb or weak', 'Yes')
      await page.getByRole('button', { name: 'Send my answers' }).click()
      await expect(page).toHaveURL('/patient/stop')
      return page
    },
  },
  {
    name: 'what is not sent',
    open: async ({ page, loginAs }) => {
      await loginAs('patient')
      await page.goto('/patient/warning-signs')
      await refuseAll(page, 'too_late')
      await answerAllNo(page)
      await page.getByRole('button', { name: 'Send my answers' }).click()
      await page.getByRole('link', { name: 'Show', exact: true }).click()
      await page.getByText('Show it to your clinic').click()
      await page.getByRole('button', { name: 'Remove it from this device' }).click()
      return page
    },
  },
  {
    name: 'the questions without a signal',
    open: async ({ page, loginAs }) => {
      await loginAs('patient')
      await fillDevice(page)
      const cold = await coldStart(page.context(), '/patient/session')
      await answerAllNo(cold)
      return cold
    },
  },
  {
    name: 'today without a signal',
    open: async ({ page, loginAs }) => {
      await loginAs('patient')
      await fillDevice(page)
      const cold = await coldStart(page.context())
      await expect(cold.getByRole('button', { name: /^Start session/ })).toBeVisible()
      return cold
    },
  },
  {
    name: 'the question of a morning’s letter',
    open: async ({ page, world }) => {
      const subjectId = await plantSession(world, { daysAgo: 1 })
      const own = { clinicId: world.clinicId, patientId: world.patientId }
      const token = await buildMailLink({ ...own, purpose: 'answer_morning', subjectId })
      await page.goto(`/morning/${token}`)
      return page
    },
  },
]

for (const { name, open } of SCREENS) {
  test(`${name}: text twice as large, forced colours, and no motion`, async ({ page: first, world, loginAs }) => {
    const page = await open({ page: first, world, loginAs })
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)

    await test.step('without motion nothing moves', async () => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await expect(page.locator('img[src*="/moving"]').filter({ visible: true })).toHaveCount(0)
      await expect.poll(() => running(page)).toBe(0)
    })
    await test.step('forced colours: what is chosen and where the keyboard is can be seen', async () => {
      await page.emulateMedia({ forcedColors: 'active' })
      expect(await chosenLooksLikeOthers(page)).toEqual([])
      for (let step = 0; step < 6; step++) {
        await page.keyboard.press('Tab')
        expect(await isFocusSeen(page), `control ${step + 1} from the top`).toBe(true)
      }
      await page.emulateMedia({ forcedColors: 'none' })
    })
    await test.step('nothing is cut when text is twice as large', async () => {
      await expect.poll(() => enlargeText(page)).toBe('32px')
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
        .toBeLessThanOrEqual(0)
      expect(await cutOff(page)).toEqual([])
    })
  })
}

/** What the size of the page's text has come to, once it has been asked for. */
const enlargeText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.setProperty('font-size', '200%')
    return new Promise<string>((resolve) => {
      requestAnimationFrame(() => resolve(getComputedStyle(document.documentElement).fontSize))
    })
  })

const running = (page: Page) =>
  page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)

/** Chosen or pressed, and drawn exactly as something beside it that is not. */
function chosenLooksLikeOthers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxOf = (control: Element) => control.closest('label') ?? control
    const look = (control: Element) => {
      const { backgroundColor, color, borderColor, borderWidth, outlineWidth } = getComputedStyle(boxOf(control))
      return [backgroundColor, color, borderColor, borderWidth, outlineWidth].join()
    }
    const all = [...document.querySelectorAll<HTMLElement>('input[type="radio"], [aria-pressed]')].filter((control) =>
      boxOf(control).checkVisibility(),
    )
    const isChosen = (control: Element) => control.matches(':checked, [aria-pressed="true"]')
    const isBeside = (one: Element, other: Element) =>
      one instanceof HTMLInputElement && other instanceof HTMLInputElement
        ? one.name === other.name
        : one.parentElement === other.parentElement
    return all
      .filter(isChosen)
      .filter((one) => all.some((other) => !isChosen(other) && isBeside(one, other) && look(one) === look(other)))
      .map((control) => boxOf(control).textContent ?? '')
  })
}

/** A ring that forced colours leave: shadows and backgrounds they take away. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const active = document.activeElement
    if (!active || active === document.body) return true
    return [active, active.closest('label')].some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
  })
}

/** Words that reach out of a box which does not show what reaches out of it. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('main *, header *, [role="status"] *, dialog *')]
    return boxes
      .filter((box) => {
        const { overflowX, overflowY, position } = getComputedStyle(box)
        const isSrOnly = position === 'absolute' && box.clientWidth <= 1
        if (isSrOnly || !box.checkVisibility() || (box.textContent ?? '').trim() === '') return false
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        return (
          (hides(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
          (hides(overflowY) && box.scrollHeight > box.clientHeight + 1)
        )
      })
      .map((box) => `${box.tagName} ${box.textContent?.trim().slice(0, 40)}`)
  })
}
