import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { collectives } from './definition.ts';

export default function Collectives(props: MountProps) {
  return <Mounted definition={collectives} {...props} />;
}
