import { Button } from 'antd'
import { Component, type ErrorInfo, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** Shown again from the start when this changes. */
  readonly resetKey: string
}

interface State {
  readonly reference: string | null
  readonly resetKey: string
}

/** One calm page when a screen breaks; what is saved is safe, and every other screen still works. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { reference: null, resetKey: this.props.resetKey }

  static getDerivedStateFromError(): Partial<State> {
    return {
      reference: Math.floor(Math.random() * 0xffffff)
        .toString(16)
        .padStart(6, '0'),
    }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { reference: null, resetKey: props.resetKey }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(`[${this.state.reference}]`, error, info.componentStack)
  }

  override render(): ReactNode {
    const { reference } = this.state
    if (reference === null) return this.props.children
    return (
      <section role="alert" className="panel" style={{ maxWidth: 640, margin: '48px auto' }}>
        <h1 style={{ fontSize: 20, marginTop: 0 }}>Màn hình này gặp lỗi</h1>
        <p>
          Số liệu đã lưu vẫn còn nguyên. Bấm “Mở lại màn hình”, hoặc chọn một mục khác ở bên trái. Nếu vẫn lỗi, báo cho
          người hỗ trợ mã {reference}.
        </p>
        <Button type="primary" onClick={() => this.setState({ reference: null })}>
          Mở lại màn hình
        </Button>
      </section>
    )
  }
}
