import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { roofline } from './definition.ts';

export default function Roofline(props: MountProps) {
  return <Mounted definition={roofline} {...props} />;
}
