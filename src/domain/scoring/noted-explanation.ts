import type { ReturnRequest, UnitExplanation } from '../office/records'
import type { ExplainedNode, NodeReason } from './explained-node'
import type { Explanation } from './explanation'

/** What was said about a unit's criteria beside their scores. */
export interface UnitNotes {
  readonly twoPersons: boolean
  readonly explanations: readonly UnitExplanation[]
  readonly returns: readonly ReturnRequest[]
}

/** The explanation with who confirmed, what the unit explained and was answered, and what it was asked to put right. */
export function notedExplanation(explanation: Explanation, notes: UnitNotes): Explanation {
  const explanations = notes.explanations.filter(({ unit }) => unit === explanation.unit)
  const returns = notes.returns.filter(({ unit, status }) => unit === explanation.unit && status === 'open')
  const noted = (node: ExplainedNode): ExplainedNode => {
    if (node.children !== undefined) return { ...node, children: node.children.map(noted) }
    const added = [
      ...confirmations(node, notes.twoPersons),
      ...explanations.filter(({ criterion }) => criterion === node.code).flatMap(explainedReasons),
      ...returns
        .flatMap(({ items }) => items)
        .flatMap(({ criterion, note }): readonly NodeReason[] =>
          criterion === node.code ? [{ kind: 'RETURNED_FOR_MORE', facts: { note } }] : [],
        ),
    ]
    return added.length === 0 ? node : { ...node, reasons: [...node.reasons, ...added] }
  }
  return { ...explanation, tree: noted(explanation.tree) }
}

function confirmations({ scores }: ExplainedNode, twoPersons: boolean): readonly NodeReason[] {
  const appraisals = (scores ?? []).filter(({ round }) => round === 'appraisal')
  const people = new Set(appraisals.flatMap(({ confirmed }) => (confirmed === undefined ? [] : [confirmed.who])))
  return [
    ...[...people].map((who): NodeReason => ({ kind: 'CONFIRMED', facts: { who } })),
    ...(twoPersons && appraisals.some(({ confirmed }) => confirmed === undefined)
      ? [{ kind: 'NOT_CONFIRMED', facts: {} } as const]
      : []),
  ]
}

function explainedReasons({ text, who, answer }: UnitExplanation): readonly NodeReason[] {
  const said: NodeReason = { kind: 'EXPLAINED_BY_UNIT', facts: { text, who } }
  if (answer === null) return [said]
  const { kind, reason, points } = answer
  return kind === 'accepted'
    ? [said, { kind: 'EXPLANATION_ACCEPTED', facts: { reason, points: points ?? '' } }]
    : [said, { kind: 'EXPLANATION_KEPT', facts: { reason } }]
}
