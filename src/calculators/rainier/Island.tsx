import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ViewProps } from '../../ui/Calculator.tsx';
import { later } from '../../ui/later.tsx';
import { Mounted } from '../../ui/Mounted.tsx';
import type { MountProps } from '../../ui/props.ts';
import { rainier } from './definition.ts';

const load = () => import('./Views.tsx').then((file) => file.Views);
const Views = later(import.meta.env.SSR ? await load() : undefined, load);

// The buttons of the ladder are in the page before the file that draws it: they are heard here, so that none is lost.
function Pictures(props: ViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const change = useRef(props.change);
  change.current = props.change;
  // At once and not after painting: a press that brought the script is repeated as soon as it is there.
  useLayoutEffect(() => {
    place.current?.addEventListener('click', (event) => {
      const { step } = (event.target as Element).closest<HTMLElement>('[data-step]')?.dataset ?? {};
      if (step) change.current?.({ step });
    });
  }, []);
  return (
    <div ref={place}>
      <Views {...props} />
    </div>
  );
}

export default function Rainier(props: MountProps) {
  return <Mounted definition={rainier} view={Pictures} {...props} />;
}
