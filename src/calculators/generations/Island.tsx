import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { generations } from './definition.ts';

export default function Generations(props: MountProps) {
  return <Mounted definition={generations} {...props} />;
}
