import { connection } from 'next/server'

/** Copied into the benchmark's build only: a page that is rendered for each request and shows a word. */
export default async function EmptyPage() {
  await connection()
  return <main id="main">Empty</main>
}
