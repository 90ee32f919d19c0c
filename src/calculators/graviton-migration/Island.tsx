import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { gravitonMigration } from './definition.ts';

export default function GravitonMigration(props: MountProps) {
  return <Mounted definition={gravitonMigration} {...props} />;
}
