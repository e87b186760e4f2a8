import { round } from "../draw/round.ts";
import { wrapText } from "../draw/text-width.ts";

/** The study's map: policies on the left, indicators on the right, an arrow where one answers the other. */
export interface PolicyMapState {
  readonly title: string;
  readonly description: string;
  readonly policyHead: string;
  readonly indicatorHead: string;
  readonly policies: readonly {
    readonly id: string;
    readonly label: string;
    readonly targets: readonly string[];
    /** A lever of the policy is set. */
    readonly active: boolean;
  }[];
  readonly indicators: readonly { readonly id: string; readonly label: string; readonly moved: boolean }[];
}

export interface PlacedBox {
  readonly id: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly strong: boolean;
}
export interface PlacedPolicyMap {
  readonly height: number;
  readonly policies: readonly PlacedBox[];
  readonly indicators: readonly PlacedBox[];
  readonly arrows: readonly {
    readonly key: string;
    readonly line: string;
    readonly head: string;
    readonly strong: boolean;
  }[];
  readonly rightX: number;
}

const HEAD = 22;
const ROW = 42;
const TEXT = 12;
export const LINE = 15;

export function placePolicyMap(state: PolicyMapState, width: number): PlacedPolicyMap {
  const boxWidth = round(width * 0.4);
  const rightX = round(width - boxWidth);
  const rows = Math.max(state.indicators.length, state.policies.length);
  const height = HEAD + rows * ROW;
  const column = (count: number, index: number) => round(HEAD + ((index + 0.5) / count) * rows * ROW);
  const box = (id: string, label: string, x: number, middle: number, strong: boolean): PlacedBox => {
    const lines = wrapText(label, boxWidth - 16, TEXT).slice(0, 2);
    const own = lines.length * LINE + 8;
    return { id, lines, x, y: round(middle - own / 2), width: boxWidth, height: own, strong };
  };
  const policies = state.policies.map((policy, index) =>
    box(policy.id, policy.label, 0, column(state.policies.length, index), policy.active),
  );
  const indicators = state.indicators.map((one, index) =>
    box(one.id, one.label, rightX, column(state.indicators.length, index), one.moved),
  );
  const middleOf = (one: PlacedBox) => round(one.y + one.height / 2);
  const arrows = state.policies.flatMap((policy, index) =>
    policy.targets.flatMap((target) => {
      const from = policies[index];
      const to = indicators.find((one) => one.id === target);
      if (!from || !to) return [];
      const [x0, y0, x1, y1] = [from.x + from.width + 2, middleOf(from), to.x - 3, middleOf(to)];
      const bend = round((x1 - x0) * 0.45);
      return [
        {
          key: `${policy.id}.${target}`,
          line: `M${x0},${y0}C${round(x0 + bend)},${y0} ${round(x1 - bend)},${y1} ${x1},${y1}`,
          head: `M${round(x1 - 7)},${round(y1 - 4)}L${x1},${y1}L${round(x1 - 7)},${round(y1 + 4)}`,
          strong: policy.active,
        },
      ];
    }),
  );
  return { height, policies, indicators, arrows, rightX };
}
