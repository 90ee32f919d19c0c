import { later } from '../../ui/later.tsx';
import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { sitePower } from './definition.ts';

const load = () => import('./Charts.tsx').then((file) => file.Charts);
const Charts = later(import.meta.env.SSR ? await load() : undefined, load);

export default function SitePower(props: MountProps) {
  return <Mounted definition={sitePower} view={Charts} {...props} />;
}
