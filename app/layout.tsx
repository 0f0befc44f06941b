import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SkipLink } from '@/components/layout/skip-link'
import '@/app/globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('description'),
    applicationName: t('product'),
    icons: { icon: '/icon.svg' },
    // Nothing here is for a search engine, and a phone number in a note must not turn into a link.
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, email: false, address: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f5f0' },
    { media: '(prefers-color-scheme: dark)', color: '#14181c' },
  ],
}

/**
 * No client provider for messages: a client leaf gets finished sentences as props, which keeps the catalogues and the
 * translator out of every phone.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // The nonce of the content security policy is new for every request, so no page may be built beforehand.
  await connection()
  return (
    <html lang={await getLocale()}>
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  )
}
