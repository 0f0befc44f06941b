import { expect, test } from 'vitest'
import { readableCopy } from '@/lib/server/people/requests/readable-copy'

const MEMBER = '0190a1b2-0000-7000-8000-000000000001'
const words = { title: 'Copy', lead: 'Of a day', nothing: 'Nothing', yes: 'yes', no: 'no' }
const copy = (tables: Record<string, Record<string, unknown>[]>) =>
  readableCopy({ takenAt: '', clinic: '', tables, names: { [MEMBER]: 'Noor Example' }, files: {} }, words)

test('says names for ids, leaves out what says nothing, and reads lists and values inside', () => {
  const page = copy({
    measure_taking: [
      { id: '0190a1b2-0000-7000-8000-000000000009', recorded_by: MEMBER, taken_on: '2026-11-02', corrects: null },
      { answers: { walkingMinutes: 12, isDone: true, notes: [] }, conditions: ['a', 'b'] },
    ],
    message: [],
  })
  expect(page).toContain('<h2>Measure taking</h2>')
  expect(page).toContain('<dt>Recorded by</dt><dd>Noor Example</dd>')
  expect(page).toContain('<dt>Answers</dt><dd>Walking minutes: 12; Is done: yes</dd>')
  expect(page).toContain('<dd>a; b</dd>')
  expect(page).toContain('<h2>Message</h2><p>Nothing</p>')
  expect(page).not.toMatch(/0190a1b2|Corrects/)
})

test('is text, whatever somebody wrote', () => {
  const page = copy({ message: [{ body: `<script>alert("1")</script> & 'more'` }] })
  expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;')
  expect(page).not.toContain('<script')
})
