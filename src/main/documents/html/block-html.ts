import { assertNever } from '#domain/core/result'
import type { Block, Run, Runs, SignatureBlock } from '#domain/document/paper'
import { chartSvg } from './chart-svg'
import { escapeHtml } from './escape-html'
import { tableHtml } from './table-html'

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

const p = (className: string, content: string): string => `<p class="${className}">${content}</p>`
const text = (className: string, content: string): string => p(className, escapeHtml(content))

/** Text of a centred line, in which neither a date nor a range of dates is broken. */
const unbrokenDates = (content: string): string =>
  escapeHtml(content).replace(/ngày \d+ tháng \d+ năm \d+|[\d/]+ [-–] [\d/]+/g, '<span class="date">$&</span>')

const runHtml = (run: Run): string => {
  const content = escapeHtml(run.text)
  const upright = run.bold ? `<b>${content}</b>` : content
  return run.italic ? `<i>${upright}</i>` : upright
}
const runsHtml = (runs: Runs): string => runs.map(runHtml).join('')

function headingHtml(block: BlockOf<'heading'>): string {
  const last = block.agency.length - 1
  const agency = block.agency.map((line, index) =>
    p('agency', index === last ? `<span class="ruled short">${escapeHtml(line)}</span>` : escapeHtml(line)),
  )
  return `<div class="heading">
<div>${block.parent.map((line) => text('parent', line)).join('')}${agency.join('')}</div>
<div>${text('nation', block.nation)}${p('motto', `<span class="ruled">${escapeHtml(block.motto)}</span>`)}</div>
<div>${text('number', block.number)}</div><div>${text('place-and-date', block.placeAndDate ?? '')}</div>
</div>`
}

const signerHtml = (signer: SignatureBlock): string =>
  `<div class="signer">${signer.lines.map((line) => text('', line)).join('')}${text('name', signer.name)}</div>`

function recipientsHtml(block: BlockOf<'signature'>, className: string): string {
  if (block.recipients.length === 0) return '<div></div>'
  const last = block.recipients.length - 1
  const lines = block.recipients.map((line, index) => text('', `- ${line}${index === last ? '.' : ';'}`))
  return `<div class="recipients ${className}">${text('label', block.recipientsLabel)}${lines.join('')}</div>`
}

const signatureHtml = (block: BlockOf<'signature'>): string =>
  block.left === null
    ? `<div class="signature">${recipientsHtml(block, '')}${signerHtml(block.right)}</div>`
    : `<div class="signature ${block.middle === undefined ? 'pair' : 'three'}">${[block.left, block.middle, block.right]
        .flatMap((signer) => (signer === undefined ? [] : [signerHtml(signer)]))
        .join('')}${recipientsHtml(block, 'below')}</div>`

const titleHtml = (block: BlockOf<'title'>): string =>
  `<div class="title">${text('name', block.name)}${p('subject', `<span class="ruled short">${unbrokenDates(block.subject)}</span>`)}</div>`

function annexTitleHtml(block: BlockOf<'annexTitle'>): string {
  const { label, title, subject, attachedTo } = block
  const ruled = (className: string, content: string): string =>
    p(className, `<span class="ruled short">${unbrokenDates(content)}</span>`)
  const end = attachedTo === '' ? ruled('name', subject) : `${text('name', subject)}${ruled('attached', attachedTo)}`
  return `<div class="annex-title">${label === null ? '' : text('name', label)}${text('name', title)}${end}</div>`
}

function addresseesHtml({ label, to }: BlockOf<'addressees'>): string {
  const last = to.length - 1
  const lines = to.length === 1 ? to : to.map((line, index) => `- ${line}${index === last ? '.' : ';'}`)
  return `<div class="addressees">${text('', label)}<div>${lines.map((line) => text('', line)).join('')}</div></div>`
}

/** One block of a paper as HTML; how it looks stands in the stylesheet. */
export function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block)
    case 'title':
      return titleHtml(block)
    case 'annexTitle':
      return annexTitleHtml(block)
    case 'authority':
    case 'resolution':
    case 'basis':
      return text(block.kind, block.text)
    case 'section':
      return text('group-title', block.text)
    case 'addressees':
      return addresseesHtml(block)
    case 'article':
      return p(block.kind, `<b>${escapeHtml(block.label)}</b> ${runsHtml(block.runs)}`)
    case 'clause':
    case 'point':
      return p(block.kind, `${escapeHtml(block.label)} ${runsHtml(block.runs)}`)
    case 'paragraph':
      return p(block.kind, runsHtml(block.runs))
    case 'caption':
      return p(`caption ${block.align}`, runsHtml(block.runs))
    case 'table':
      return tableHtml(block)
    case 'chart':
      return chartSvg(block.chart)
        .map((drawing) => `<div class="whole drawing">${drawing}</div>`)
        .join('\n')
    case 'signature':
      return signatureHtml(block)
    default:
      return assertNever(block)
  }
}
