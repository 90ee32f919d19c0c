import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { trainingTime } from './definition.ts';

export default function TrainingTime(props: MountProps) {
  return <Mounted definition={trainingTime} {...props} />;
}
