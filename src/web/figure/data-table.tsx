import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useTongue } from "../language/language.tsx";
import type { TableCell, TableModel } from "./table-model.ts";

interface DataTableProps {
  readonly model: TableModel;
  readonly captionHidden?: boolean;
}

/** The numbers of a figure, row by row; the first cell of a row names it. */
export function DataTable({ model, captionHidden = true }: DataTableProps) {
  const { t } = useTongue();
  return (
    <ScrollRegion label={`${t.figure.table}: ${model.caption}`}>
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
                  className={column.numeric ? "number" : column.wide ? "wide" : ""}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface BodyCellProps {
  readonly cell: TableCell | undefined;
  readonly heads: boolean;
  readonly className: string;
}

function BodyCell({ cell, heads, className }: BodyCellProps) {
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
