import type { ExplanationNode } from '#shared/ipc/views'

/** A line of the explanation with its place in the tree; `children` is absent on leaves, as the table wants it. */
export interface ExplanationRow {
  readonly key: string
  readonly node: ExplanationNode
  readonly children?: ExplanationRow[]
}

export const explanationRow = (node: ExplanationNode, path = ''): ExplanationRow => {
  const key = `${path}/${node.code}`
  return {
    key,
    node,
    ...(node.children === undefined || node.children.length === 0
      ? {}
      : { children: node.children.map((child) => explanationRow(child, key)) }),
  }
}

export const allKeys = (row: ExplanationRow): readonly string[] => [row.key, ...(row.children ?? []).flatMap(allKeys)]

/** The same for narrow columns; a line under the table says what the signs mean. */
export const shortPoints = (points: string | null): string =>
  points === null ? '–' : points === 'N/A' ? 'KPS' : points.replace('.', ',')

/** "9,5", "không phát sinh", or "chưa chấm": three different things. */
export const pointsWords = (points: string | null): string =>
  points === null ? 'chưa chấm' : points === 'N/A' ? 'không phát sinh' : points.replace('.', ',')

/** The criterion's part of the explanation; null when the tree has none. */
export function criterionNode(node: ExplanationNode, criterion: string): ExplanationNode | null {
  if (node.children === undefined) return node.code === criterion ? node : null
  for (const child of node.children) {
    const found = criterionNode(child, criterion)
    if (found !== null) return found
  }
  return null
}
