import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'

/** A small photo that is a real JPEG. */
export function photo(width = 320, height = 240): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r: 40, g: 120, b: 80 } } })
    .jpeg()
    .toBuffer()
}

export async function fillExercise(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Kind').selectOption('Strength')
  await page.getByLabel('Position').selectOption('Standing')
  await page.getByLabel('Use the figure of').selectOption('Bridge')
  await page.getByLabel('Works on').fill('quadriceps')
  await page.getByLabel('Steps').fill('Stand with your back to a wall\nSlide down slowly\nCome up again')
  await page.getByLabel('Cues').fill('Breathe')
  await page.getByLabel('Common errors').fill('Knees fall in')
  await page.getByLabel('Load direction of the low back').selectOption('Neutral')
  await choose(page, 'Load', 'Low')
  await choose(page, 'Done', 'With both sides at once')
  await page.getByRole('group', { name: 'Suits' }).getByRole('checkbox', { name: 'Lumbar radiculopathy' }).check()
}

async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page.getByRole('group', { name: question, exact: true }).getByRole('radio', { name: answer }).check()
}

type SentFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export async function sendFile(page: Page, alt: string, file: SentFile): Promise<void> {
  await page.getByLabel('What it shows').fill(alt)
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Add the file' }).click()
}

/** The picture itself has arrived, not only its place. */
export async function expectPicture(page: Page, alt: string): Promise<void> {
  const picture = page.getByRole('img', { name: alt })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
}
