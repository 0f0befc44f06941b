import type { Page } from '@playwright/test'

type SentFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export async function attach(page: Page, title: string, file: SentFile): Promise<void> {
  await page.getByLabel('What it is').selectOption('Imaging report')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Attach', exact: true }).click()
}

export const pdfFile = (buffer: Buffer) => ({ name: 'mri.pdf', mimeType: 'application/pdf', buffer })
