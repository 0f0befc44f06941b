import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'

const LOOKS = {
  bar: 'order-first min-h-12 shrink-0 basis-full flex-row gap-2 rounded-[0.875rem] px-3 text-lg @min-[21rem]:order-none @min-[21rem]:ml-1.5 @min-[21rem]:basis-22 @min-[21rem]:flex-col @min-[21rem]:gap-0.5 @min-[21rem]:px-1 @min-[21rem]:py-1 @min-[21rem]:text-sm @min-[21rem]:leading-4',
  pill: 'min-h-12 flex-row gap-1.5 rounded-full py-1 pr-4 pl-3 text-base leading-tight',
}

/** Always in reach of a patient: in the bar, or as a pill where there is no bar. */
export function WarningLink({ look, href = '/patient/warning-signs' }: { look: keyof typeof LOOKS; href?: string }) {
  const t = useTranslations('common')
  return (
    <Link
      href={href}
      prefetch={false}
      className={`border-stop bg-stop-soft text-stop-strong hover:border-stop-strong flex items-center justify-center border-[1.5px] text-center font-bold no-underline ${LOOKS[look]}`}
    >
      <Icon name="triangleAlert" size={look === 'bar' ? 22 : 20} strokeWidth={2.2} className="shrink-0" />
      {t('warningSigns')}
    </Link>
  )
}
