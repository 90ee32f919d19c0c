import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { scaleOut } from './definition.ts';

export default function ScaleOut(props: MountProps) {
  return <Mounted definition={scaleOut} {...props} />;
}
