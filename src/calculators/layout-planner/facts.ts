/** What the layout planner takes from the records: what a step takes, and what runtimes keep of the memory. */
import { hardwarePresets } from '../hardware-facts.ts';
import { stepFacts } from '../step-time/facts.ts';
import type { StepFacts } from '../step/types.ts';

export function plannerFacts(): StepFacts {
  const facts = stepFacts();
  const runtimes = new Map(hardwarePresets().map(({ id, values }) => [id, values.runtimePerCore]));
  const hardware = facts.presets.hardware.map((preset) => {
    const runtimePerCore = runtimes.get(preset.id);
    return runtimePerCore ? { ...preset, values: { ...preset.values, runtimePerCore } } : preset;
  });
  return { ...facts, presets: { ...facts.presets, hardware } };
}
