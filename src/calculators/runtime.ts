/** What a runtime keeps of the memory: what its maker says, for the cores of one rank. */
import type { Facts } from './define.ts';
import { deviceIn, type DeviceFacts } from './device.ts';
import type { HardwareValues } from './hardware.ts';

type Given = Readonly<Record<string, unknown>>;

/** Bytes for the physical cores of one rank of these, and the path of the reading; undefined where nobody says. */
export function runtimeOf(
  values: HardwareValues,
  grouping: number,
): { readonly bytes: number; readonly record: string } | undefined {
  const { runtimePerCore } = values;
  if (!runtimePerCore) return undefined;
  const { cores } = deviceIn('', values, grouping, 'bf16');
  return { bytes: cores * runtimePerCore.bytes, record: runtimePerCore.record };
}

/** The same for the hardware and grouping that were chosen. */
export function publishedRuntime(inputs: Given, facts: Facts): ReturnType<typeof runtimeOf> {
  const { hardware } = (facts as DeviceFacts).presets;
  const values = hardware.find(({ id }) => id === inputs['hardware'])?.values;
  return values && runtimeOf(values, Number(inputs['grouping']));
}

export function runtimeKnown(inputs: Given, facts: Facts): boolean {
  return publishedRuntime(inputs, facts) !== undefined;
}
