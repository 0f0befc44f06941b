import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { FormClient } from '@/components/forms/form-client'
import { readFormWords } from '@/components/forms/form-words'

/** A form that works before JavaScript arrives. A client component uses FormClient and gets `words` as a prop. */
export function Form(props: Omit<ComponentProps<typeof FormClient>, 'words'>) {
  const t = useTranslations('common.form')
  return <FormClient {...props} words={readFormWords(t)} />
}
