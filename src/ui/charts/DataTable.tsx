/** What a chart draws as a table, one press away. Its rows are made when it is opened. */
import type { ComponentChildren, Ref } from 'preact';
import { ui, type Wording } from '../../calculators/wording.ts';

export interface DataTableProps {
  readonly wording: Wording;
  readonly place: Ref<HTMLDetailsElement>;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Both are asked for while it is open. */
  readonly head: ComponentChildren;
  readonly body: ComponentChildren;
}

export function DataTable({ wording, place, open, setOpen, head, body }: DataTableProps) {
  return (
    <details class="scripted" ref={place} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{ui(wording, 'chartTable')}</summary>
      {open && (
        <section class="scroll" tabIndex={0} aria-label={ui(wording, 'chartTable')}>
          <table class="calc-table">
            <thead>
              <tr>{head}</tr>
            </thead>
            <tbody>{body}</tbody>
          </table>
        </section>
      )}
    </details>
  );
}
