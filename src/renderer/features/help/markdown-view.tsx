/* biome-ignore-all lint/suspicious/noArrayIndexKey: the guide's pieces never change their order */
import { type Block, blocksOf, type Inline, inlinesOf } from './markdown'

function Piece({ piece }: { readonly piece: Inline }) {
  switch (piece.kind) {
    case 'strong':
      return <strong>{piece.text}</strong>
    case 'em':
      return <em>{piece.text}</em>
    case 'code':
      return <code>{piece.text}</code>
    case 'text':
      return piece.text
  }
}

const Line = ({ text }: { readonly text: string }) =>
  inlinesOf(text).map((piece, index) => <Piece key={index} piece={piece} />)

export const headingId = (text: string): string => `muc-${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as 'h1' | 'h2' | 'h3' | 'h4'
      return (
        <Heading id={headingId(block.text)}>
          <Line text={block.text} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Line text={block.text} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Line text={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index}>
                  <Line text={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, index) => (
                  <td key={index}>
                    <Line text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

/** The guide as a page; nothing in it can become HTML of its own. */
export const MarkdownView = ({ markdown }: { readonly markdown: string }) =>
  blocksOf(markdown).map((block, index) => <BlockView key={index} block={block} />)
