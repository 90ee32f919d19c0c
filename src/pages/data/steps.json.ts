import { catalogue, measuredSteps, type MeasuredStep, type StepSetRecord } from '../../silicon/specs/catalogue.ts';
import { dataFile } from '../../site/data-file.ts';

/** A row spelled out, without what stands once at its set. Times are in seconds, memory in GiB. */
const spelled = ({ set: _set, shape: _shape, ...row }: MeasuredStep) => row;

function file(set: StepSetRecord) {
  const { rows: _rows, columns: _columns, same: _same, unit: _unit, ...about } = set;
  return { ...about, rows: measuredSteps(set).map(spelled) };
}

/** The sets of measured steps, their shapes, and every row. */
export const GET = dataFile(() => ({ steps: catalogue.steps.map(file) }));
