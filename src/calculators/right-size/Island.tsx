import { later } from '../../ui/later.tsx';
import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { rightSize } from './definition.ts';

const load = () => import('../../ui/charts/ScatterCharts.tsx').then((file) => file.ScatterCharts);
const Charts = later(import.meta.env.SSR ? await load() : undefined, load);

export default function RightSize(props: MountProps) {
  return <Mounted definition={rightSize} view={Charts} {...props} />;
}
