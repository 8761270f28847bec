import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useQuery } from '../../api/use-query'
import { Loaded } from '../../components/loading'
import { blocksOf } from './markdown'
import { headingId, MarkdownView } from './markdown-view'
import './help.css'

/** Trợ giúp: the officer's guide, with its parts at the right. */
export function HelpScreen() {
  const help = useQuery('help.get', undefined)
  return (
    <Loaded reply={help}>
      {({ markdown, version }) => (
        <div className="help">
          <article className="panel">
            <MarkdownView markdown={markdown} />
          </article>
          <nav aria-label="Mục lục" className="help-contents">
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              In hướng dẫn
            </Button>
            <ul>
              {blocksOf(markdown)
                .filter((block) => block.kind === 'heading' && block.level === 2)
                .map((block) =>
                  block.kind === 'heading' ? (
                    <li key={block.text}>
                      <button
                        type="button"
                        className="row-link"
                        onClick={() => document.getElementById(headingId(block.text))?.scrollIntoView()}
                      >
                        {block.text}
                      </button>
                    </li>
                  ) : null,
                )}
            </ul>
            <p className="quiet">Phiên bản {version}</p>
          </nav>
        </div>
      )}
    </Loaded>
  )
}
