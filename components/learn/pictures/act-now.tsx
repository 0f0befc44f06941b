import { useTranslations } from 'next-intl'
import { Drawing } from './drawing'
import { Label } from './label'

/** A telephone, and the way from it to where there is help. */
export function ActNow() {
  const t = useTranslations('learn.picture.act-now')
  return (
    <Drawing id="act-now" title={t('title')} text={t('text')} height={220}>
      <rect x="18" y="10" width="98" height="172" rx="18" strokeWidth="2" className="fill-on-stage stroke-edge" />
      <rect x="26" y="26" width="82" height="138" rx="8" className="fill-surface" />
      <circle cx="67" cy="102" r="33" className="fill-stop-strong" />
      <path
        d="M55 85c-5 4 -4 13 4 22s18 12 23 7l3 -4c1 -2 1 -3 -1 -4l-8 -5c-2 -1 -3 0 -4 1l-2 2c-4 -1 -8 -6 -9 -10l3 -2c1 -1 2 -2 1 -4l-3 -8c-1 -2 -3 -2 -5 -1z"
        className="fill-on-stop"
      />
      <path d="M44 44H90M54 56H80" className="stroke-line fill-none" strokeWidth="6" />
      <path d="M128 96h40m-9 -9l10 9l-10 9" className="stroke-stop fill-none" strokeWidth="4.5" />
      <rect x="192" y="66" width="140" height="116" rx="6" className="fill-body stroke-body-line" strokeWidth="2" />
      <rect x="228" y="30" width="68" height="152" rx="6" className="fill-surface stroke-body-line" strokeWidth="2" />
      <path d="M255 44h14v12h12v14h-12v12h-14v-12h-12v-14h12z" className="fill-stop" />
      <rect
        x="246"
        y="132"
        width="32"
        height="50"
        rx="4"
        className="fill-accent-soft stroke-body-line"
        strokeWidth="2"
      />
      <path d="M262 132V182" className="stroke-body-line" strokeWidth="2" />
      <g className="fill-accent-soft stroke-body-line" strokeWidth="1.5">
        <path d="M203 86h16v18h-16zM203 122h16v18h-16zM305 86h16v18h-16zM305 122h16v18h-16zM246 96h32v20h-32z" />
      </g>
      <path d="M6 183H344" className="stroke-floor" strokeWidth="3" />
      <Label x={67} y={210} anchor="middle" lines={[t('call')]} />
      <Label x={262} y={210} anchor="middle" lines={[t('go')]} />
    </Drawing>
  )
}
