import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { common } from '../i18n/messages/common.ts';
import { settings } from '../state/settings.ts';

interface BoundaryProps {
  /** What is inside; another one begins anew. */
  readonly name: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failed: string | null;
}

/** A page that could not be fetched or drawn: the rest of the studio stays, and it can be tried again. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.name !== this.props.name && this.state.failed !== null) this.setState({ failed: null });
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children;
    const w = common[settings.get().lang];
    return (
      <div className="notice notice--error" role="alert">
        <p>
          <strong>{w.pageFailed}</strong>
        </p>
        <p>{w.pageHelp}</p>
        <p className="small faint">{this.state.failed}</p>
        <Button onPress={() => location.reload()}>{w.reload}</Button>
      </div>
    );
  }
}
