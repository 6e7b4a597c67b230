import { expect, test } from 'vitest'
import { printPdf } from './pdf.ts'

test('each page of a document is a page of the PDF', async () => {
  const page = '<section style="break-after: page">A page</section>'
  const pdf = Buffer.from(await printPdf(`<!doctype html><body>${page}${page}<section>Last</section></body>`))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3)
}, 60_000)
