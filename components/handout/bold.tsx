import { Text } from '@react-pdf/renderer'
import type { ReactNode } from 'react'

/** For the `<b>` of a sentence in the catalogue. */
export const bold = (chunks: ReactNode): ReactNode => <Text style={{ fontWeight: 700 }}>{chunks}</Text>
