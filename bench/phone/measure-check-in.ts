import type { Browser, Page } from '@playwright/test'
import { type Paints, paintsOf } from '@/bench/phone/paints'
import { onPhone, type SignedIn, slowPage } from '@/bench/phone/phone'

/** The check-in as somebody sees it who comes back to it: the page opens there, not at the first exercise. */
export async function measureCheckIn(browser: Browser, signedIn: SignedIn, checkId: string): Promise<Paints> {
  return onPhone(browser, signedIn, async (context) => {
    const page = await slowPage(context)
    await page.goto(`${signedIn.url}/patient/session/${checkId}`)
    await goToCheckIn(page)
    await page.reload()
    return paintsOf(page)
  })
}

/** Every exercise is left out, without a reason. */
async function goToCheckIn(page: Page): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const questions = page.getByText('Step 1 of 3')
  while (!(await questions.isVisible())) {
    await button('Skip this exercise').tap()
    await button('No reason').tap()
    await button(/^(Next exercise|On to the last questions)$/).tap()
    await questions.or(button('Skip this exercise')).waitFor()
  }
}
