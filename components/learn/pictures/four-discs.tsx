import { useTranslations } from 'next-intl'
import { Drawing } from './drawing'
import { Label } from './label'

/** Two bones of the back from the side, the disc between them, and the canal with the nerve behind them. */
type Part = { readonly x?: number; readonly y: number }

function Bone({ x = 28, y }: Part) {
  return (
    <>
      <rect x={x} y={y} width="62" height="36" rx="9" className="fill-body stroke-body-line" strokeWidth="2" />
      <path d={`M${x + 62} ${y + 12}h14`} className="stroke-body-line fill-none" strokeWidth="7" opacity="0.45" />
    </>
  )
}

const Disc = ({ d = 'M34 57q-7 8 0 16h50q7 -8 0 -16z' }: { d?: string }) => (
  <path d={d} className="fill-back stroke-back-text" strokeWidth="1.5" />
)

const Canal = () => <rect x="100" y="12" width="24" height="106" rx="10" className="fill-accent-soft" />

const Nerve = ({ d = 'M112 14V116M112 62q18 6 30 22' }: { d?: string }) => (
  <path d={d} className="stroke-knee fill-none" strokeWidth="5.5" />
)

const Sore = ({ x, y }: { x: number; y: number }) => (
  <>
    <circle cx={x} cy={y} r="16" className="fill-pain" opacity="0.5" />
    <circle cx={x} cy={y} r="9" className="fill-pain" opacity="0.8" />
  </>
)

/** The four names, each as what is different from the usual. */
export function FourDiscs() {
  const t = useTranslations('learn.picture.four-discs')
  const panel = (x: number, y: number) => `translate(${x} ${y})`
  return (
    <Drawing id="four-discs" title={t('title')} text={t('text')} height={360}>
      <g transform={panel(6, 0)}>
        <Canal />
        <Bone y={20} />
        <Disc />
        <Bone y={74} />
        <Sore x={128} y={71} />
        <Nerve />
        <Label x={80} y={146} anchor="middle" lines={[t('nerve'), t('nerveMore')]} />
      </g>
      <g transform={panel(182, 0)}>
        <Canal />
        <Bone y={20} />
        <Sore x={113} y={65} />
        <Nerve d="M112 14C112 46 121 50 121 65S112 84 112 116M119 74q14 4 24 16" />
        <Disc d="M34 57q-7 8 0 16h46c14 4 28 2 31 -8c-3 -10 -17 -12 -31 -8z" />
        <Bone y={74} />
        <Label x={80} y={146} anchor="middle" lines={[t('disc'), t('discMore')]} />
      </g>
      <g transform={panel(6, 188)}>
        <Canal />
        <Bone y={20} />
        <Disc />
        <Bone y={74} />
        <path d="M100 36q20 29 0 58zM124 36q-20 29 0 58z" className="fill-body stroke-body-line" strokeWidth="2" />
        <Sore x={112} y={65} />
        <Nerve d="M112 14V116" />
        <Label x={80} y={146} anchor="middle" lines={[t('canal'), t('canalMore')]} />
      </g>
      <g transform={panel(182, 188)}>
        <Canal />
        <Bone x={12} y={20} />
        <Disc d="M24 57q-7 8 2 16h54q8 -8 -6 -16z" />
        <Bone y={74} />
        <path d="M70 8H30m9 -7l-10 7l10 7" className="stroke-accent-strong fill-none" strokeWidth="3" />
        <Sore x={112} y={70} />
        <Nerve d="M112 14C104 40 106 56 112 70S114 96 112 116" />
        <Label x={80} y={146} anchor="middle" lines={[t('slip'), t('slipMore')]} />
      </g>
    </Drawing>
  )
}
