import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { gravitonGenerations } from './definition.ts';

export default function GravitonGenerations(props: MountProps) {
  return <Mounted definition={gravitonGenerations} {...props} />;
}
