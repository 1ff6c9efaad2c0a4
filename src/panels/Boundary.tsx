import { Component, type ReactNode, Suspense } from 'react'

interface Props {
  readonly children: ReactNode
  /** What stands there while a part of the page is on its way. */
  readonly waiting: ReactNode
  /** What stands there when it could not be had, or failed; with the error in words. */
  readonly failed: (detail: string) => ReactNode
}

/** Holds a part of the page that comes later or may fail, so that the rest goes on. */
export class Boundary extends Component<Props, { readonly detail: string | null }> {
  override state: { readonly detail: string | null } = { detail: null }

  static getDerivedStateFromError(error: unknown) {
    return { detail: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { children, waiting, failed } = this.props
    return this.state.detail === null ? <Suspense fallback={waiting}>{children}</Suspense> : failed(this.state.detail)
  }
}
