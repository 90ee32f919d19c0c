import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { goodput } from './definition.ts';

export default function Goodput(props: MountProps) {
  return <Mounted definition={goodput} {...props} />;
}
