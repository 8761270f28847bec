import { Fragment, type ReactNode } from 'react'
import { useQuery } from '../../api/use-query'
import { Loaded } from '../../components/loading'
import { type GuideBlock, guideBlocks } from './markdown'
import './help-screen.css'

/** Bold, italics and keys inside a line of the guide. */
function spans(text: string): ReactNode {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/).map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change places
    const wrap = (content: ReactNode) => <Fragment key={index}>{content}</Fragment>
    if (part.startsWith('**')) return wrap(<strong>{part.slice(2, -2)}</strong>)
    if (part.startsWith('*')) return wrap(<em>{part.slice(1, -1)}</em>)
    if (part.startsWith('`')) return wrap(<code>{part.slice(1, -1)}</code>)
    return wrap(part)
  })
}

function Block({ block }: { readonly block: GuideBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h1>{block.text}</h1>
      ) : block.level === 2 ? (
        <h2>{block.text}</h2>
      ) : (
        <h3>{block.text}</h3>
      )
    case 'paragraph':
      return <p>{spans(block.text)}</p>
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{spans(item)}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell}>{spans(cell)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell) => (
                  <td key={cell}>{spans(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

/** Trợ giúp: the officer's guide, the same text as in the program's folder. */
export function HelpScreen() {
  const help = useQuery('help.get', undefined)
  return (
    <Loaded reply={help}>
      {({ markdown, version }) => (
        <article className="guide">
          {guideBlocks(markdown).map((block) => (
            <Block key={JSON.stringify(block)} block={block} />
          ))}
          <footer>Sổ Thi Đua, bản {version}</footer>
        </article>
      )}
    </Loaded>
  )
}
