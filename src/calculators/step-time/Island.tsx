import { later } from '../../ui/later.tsx';
import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { stepTimeCalculator } from './definition.ts';

const load = () => import('./Charts.tsx').then((file) => file.Charts);
const Charts = later(import.meta.env.SSR ? await load() : undefined, load);

export default function StepTime(props: MountProps) {
  return <Mounted definition={stepTimeCalculator} view={Charts} {...props} />;
}
