import { citationsOn } from '../legal/citations'
import type { ListEntry, NomineeKind } from '../office/records'
import { agencyHeading, signatureOf } from './heading'
import { amountOnPaper, listAnnex } from './list-annex'
import type { Block, Paper, Run } from './paper'
import { datesInWords, paperNumber } from './paper-date'
import {
  awardNames,
  awardPhrase,
  countRuns,
  dateText,
  moneyRuns,
  namesOf,
  type PaperInput,
  profileOf,
  rateGroups,
} from './paper-input'
import { recipientLines, upperFirst } from './phrases'
import { fill, fillRuns } from './wording'

/** Quyết định tặng Giấy khen (Mẫu 1.2) with its list attached. */
export function decisionPaper(input: PaperInput): Paper {
  const { wording, office } = input
  const names = namesOf(input)
  const words = wording.decision
  return {
    kind: 'decision',
    title: words.fileTitle,
    fileName: 'quyet-dinh-khen-thuong',
    source: { code: input.list.code, version: input.list.version },
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          agencyHeading(input),
          { kind: 'title', name: words.name, subject: fill(words.subject, names) },
          { kind: 'authority', text: fill(words.authority, { agency: office.agency.toUpperCase() }) },
          ...basisBlocks(input),
          { kind: 'resolution', text: words.resolution },
          ...articles(input),
          {
            kind: 'signature',
            recipientsLabel: wording.common.recipientsLabel,
            recipients: recipientLines([words.asArticle], office, wording),
            left: null,
            right: signatureOf(office.signatory),
          },
        ],
      },
      listAnnex(input, 'decision'),
    ],
  }
}

const bare = (text: string): string =>
  text
    .trim()
    .replace(/^căn cứ\s+/i, '')
    .replace(/[;.]+$/, '')

/** What names a paper in a citation: a law by its name, anything else by its number; the whole text where it has neither. */
function referenceOf(text: string): string {
  const [, law] = /^(Luật\s.+?)(?=\s+(?:ngày|số|năm)\s|$)/u.exec(text) ?? []
  const [, number] = /(?:^|\s)số\s+(\d\S*?)(?=[,;.)]?(?:\s|$))/u.exec(text) ?? []
  return law ?? number ?? text
}

/** The campaign's own căn cứ that the law's lines do not cite already, each once. */
function campaignBasis(input: PaperInput, law: readonly string[]): string[] {
  const { legalBasis, parentPlan } = input.campaign
  const cited = [...law]
  const lines: string[] = []
  for (const text of [...legalBasis, parentPlan].map(bare)) {
    if (text === '' || isPartyPaper(text) || cited.some((line) => line.includes(referenceOf(text)))) continue
    cited.push(text)
    lines.push(text)
  }
  return lines
}

/** Papers of the Party ("34-CT/TW", "60-KH/QU") guide a campaign but are no legal basis of a decision. */
const isPartyPaper = (text: string): boolean => /số\s+\d+-\p{Lu}+\/\p{Lu}+/u.test(text)

/** Căn cứ: each on its line with ";", the last ("Theo đề nghị của …") with ".". */
export function basisBlocks(input: PaperInput): Block[] {
  const { wording, campaign, legal, list } = input
  const names = namesOf(input)
  const words = wording.decision
  const profile = profileOf(input)
  const basis = (text: string): string =>
    /^(căn cứ|thực hiện|theo)\s/i.test(text) ? text : fill(words.basis, { text })
  const law = profile === null ? [] : citationsOn(legal, profile, input.decision.date ?? list.decisionDate)
  const plan = campaign.plan.number.trim()
  const lines = [
    ...law.map(basis),
    ...campaignBasis(input, law).map(basis),
    ...(plan === '' || campaign.plan.date === null
      ? []
      : [basis(fill(words.basisPlan, { ...names, number: plan, date: dateText(campaign.plan.date, input) }))]),
    ...(input.meeting
      ? [basis(fill(words.basisMinutes, { ...names, date: dateText(input.meeting.date, input) }))]
      : []),
    proposedBy(input),
  ]
  return lines.map((text, index) => ({
    kind: 'basis',
    text: datesInWords(text) + (index === lines.length - 1 ? '.' : ';'),
  }))
}

function proposedBy(input: PaperInput): string {
  const { proposal, wording, office } = input
  const { head, area } = namesOf(input)
  const names = { head: `${head} ${area}` }
  if (proposal === undefined) return fill(wording.decision.proposedBy, names)
  return fill(wording.decision.proposedByPaper, {
    ...names,
    number: paperNumber(proposal.number, office.symbols.proposal),
    date: dateText(proposal.date, input),
  })
}

function articles(input: PaperInput): Block[] {
  const { wording } = input
  const words = wording.decision
  const names = namesOf(input)
  const article = (n: number, runs: Run[]): Block => ({
    kind: 'article',
    label: fill(words.article, { n: String(n) }),
    runs,
  })
  return [
    ...gives(input, article),
    article(
      2,
      fillRuns(words.money, {
        ...names,
        rates: ratesPhrase(input),
        money: fillRuns(wording.common.money, moneyRuns(input)),
      }),
    ),
    article(3, fillRuns(words.carriedOut, names)),
  ]
}

function gives(input: PaperInput, article: (n: number, runs: Run[]) => Block): Block[] {
  const { wording, list } = input
  const words = wording.decision
  const awards = awardNames(list.entries)
  const values = { ...namesOf(input), counts: countRuns(list.counts, wording) }
  const [only] = awards
  if (awards.length === 1 && only !== undefined) {
    const award = awardPhrase(input, only)
    return [article(1, fillRuns(award === only ? words.gives : words.givesTitle, { ...values, award }))]
  }
  return [
    article(1, fillRuns(words.givesMany, values)),
    ...awards.map((name, index): Block => {
      const counts = countRuns(countsOf(list.entries, name), wording, 'plain')
      const award = upperFirst(awardPhrase(input, name))
      return { kind: 'clause', label: `${index + 1}.`, runs: fillRuns(words.givesOne, { award, counts }) }
    }),
  ]
}

function countsOf(entries: readonly ListEntry[], award: string): Record<NomineeKind, number> {
  const count = (kind: NomineeKind): number =>
    entries.filter((entry) => entry.kind === kind && entry.award === award).length
  return { collective: count('collective'), individual: count('individual'), household: count('household') }
}

/** "900.000 đồng/tập thể, 450.000 đồng/người"; with several awards each is named. */
function ratesPhrase(input: PaperInput): string {
  const { common } = input.wording
  const templates = {
    collective: common.rateCollective,
    individual: common.rateIndividual,
    household: common.rateHousehold,
  }
  const groups = rateGroups(input.list.entries)
  const awards = awardNames(input.list.entries)
  const phrases = awards.map((award) => {
    const rates = groups
      .filter((group) => group.award === award)
      .map(({ kind, amount }) => fill(templates[kind], { amount: amountOnPaper(amount) }))
    return awards.length > 1 ? `${award}: ${rates.join(', ')}` : rates.join(', ')
  })
  return phrases.join('; ')
}
