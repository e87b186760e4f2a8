export { TypeChip as default } from "./type-chip.tsx";
