import { useTranslations } from 'next-intl'

type Props = { swaps: readonly { readonly from: string; readonly to: string }[] }

/** What the rules swapped for something easier, in words. */
export function StepDownList({ swaps }: Props) {
  const t = useTranslations('sessions')
  return (
    <ul className="my-1 flex flex-col gap-1">
      {swaps.map(({ from, to }) => (
        <li key={from}>{t.rich('swap', { from, to, b: (chunks) => <b>{chunks}</b> })}</li>
      ))}
    </ul>
  )
}
