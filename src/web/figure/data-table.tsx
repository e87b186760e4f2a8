import type { TableCell, TableModel } from "./table-model.ts";

interface DataTableProps {
  readonly model: TableModel;
  readonly captionHidden?: boolean;
}

/** The numbers of a figure, row by row; the first cell of a row names it. */
export function DataTable({ model, captionHidden = true }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={model.caption}>
      <table className="data-table">
        <caption className={captionHidden ? "visually-hidden" : ""}>{model.caption}</caption>
        <thead>
          <tr>
            {model.columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? "number" : ""}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) => (
            <tr key={row.key}>
              {model.columns.map((column, place) => (
                <BodyCell
                  key={column.key}
                  cell={row.cells[place]}
                  heads={place === 0}
                  numeric={!!column.numeric}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface BodyCellProps {
  readonly cell: TableCell | undefined;
  readonly heads: boolean;
  readonly numeric: boolean;
}

function BodyCell({ cell, heads, numeric }: BodyCellProps) {
  const className = numeric ? "number" : "";
  const content = <CellContent cell={cell} />;
  if (!heads) return <td className={className}>{content}</td>;
  return (
    <th scope="row" className={className}>
      {content}
    </th>
  );
}

function CellContent({ cell }: { readonly cell: TableCell | undefined }) {
  if (!cell) return null;
  if (cell.onPress) {
    return (
      <button type="button" className="number-button" onClick={cell.onPress} aria-label={cell.pressLabel}>
        {cell.text}
      </button>
    );
  }
  if (cell.href) {
    return (
      <a href={cell.href} rel="noreferrer" target="_blank">
        {cell.text}
      </a>
    );
  }
  return cell.text;
}
