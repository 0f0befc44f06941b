import { useTranslations } from 'next-intl'
import { Drawing } from './drawing'
import { Label } from './label'

const LAMPS = [
  { key: 'red', y: 60, fill: 'fill-stop', mark: 'M-11 -11h22v22h-22z' },
  { key: 'amber', y: 152, fill: 'fill-caution', mark: 'M-12 -13h8v26h-8zM4 -13h8v26h-8z' },
  { key: 'green', y: 244, fill: 'fill-go', mark: 'M-9 -14l22 14l-22 14z' },
] as const

/** The light, with what each colour asks for and an example; a mark in each lamp says it without colour. */
export function TrafficLight() {
  const t = useTranslations('learn.picture.traffic-light')
  return (
    <Drawing id="traffic-light" title={t('title')} text={t('text')} height={304}>
      <rect x="12" y="8" width="92" height="288" rx="26" strokeWidth="2" className="fill-on-stage stroke-edge" />
      {LAMPS.map(({ key, y, fill, mark }) => (
        <g key={key} transform={`translate(58 ${y})`}>
          <circle r="36" className={fill} />
          <path d={mark} className="fill-on-stop" />
          <Label x={66} y={-16} lines={[t(`${key}.do`), t(`${key}.first`), t(`${key}.second`)]} />
        </g>
      ))}
      <path d="M124 106H338M124 198H338" className="stroke-line" strokeWidth="1.5" />
    </Drawing>
  )
}
