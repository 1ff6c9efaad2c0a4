import { Component, type ReactNode, Suspense } from 'react'

interface Props {
  readonly children: ReactNode
  /** What stands there while a part of the page is on its way; left out where nothing of it is fetched. */
  readonly waiting?: ReactNode
  /** What stands there when it could not be had, or failed; with the error in words, a way to draw the part once more, and the error. */
  readonly failed: (detail: string, again: () => void, error: unknown) => ReactNode
}

interface State {
  readonly failure: { readonly error: unknown } | null
}

/** Holds a part of the page that comes later or may fail, so that the rest goes on. */
export class Boundary extends Component<Props, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } }
  }

  private readonly again = () => this.setState({ failure: null })

  override render(): ReactNode {
    const { children, waiting, failed } = this.props
    const { failure } = this.state
    if (failure === null) return waiting === undefined ? children : <Suspense fallback={waiting}>{children}</Suspense>
    const { error } = failure
    return failed(error instanceof Error ? error.message : String(error), this.again, error)
  }
}
