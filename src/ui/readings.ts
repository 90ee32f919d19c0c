/**
 * Which readings of disputed numbers a calculator works with. What they change is fetched when an address asks for one
 * or somebody opens the list; until then, and for everybody else, the chosen readings stand.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Tool } from './disputed/tool.ts';
import type { CalculatorProps } from './props.ts';

const none: readonly string[] = [];

export function useReadings({ facts, disputed }: CalculatorProps) {
  const [ids, ask] = useState(none);
  const [tool, setTool] = useState<Tool>();
  const [failed, setFailed] = useState(false);
  const coming = useRef(false);
  const open = () => {
    if (coming.current || !disputed) return;
    coming.current = true;
    setFailed(false);
    import('./disputed/tool.ts')
      .then(({ openTool }) => openTool(disputed.address))
      .then(
        (opened) => setTool(() => opened),
        () => {
          coming.current = false;
          setFailed(true);
        },
      );
  };
  useEffect(() => {
    if (ids.length > 0) open();
  }, [ids]);
  const asked = useMemo(() => tool?.read(ids), [tool, ids]);
  const marks = useMemo(() => asked && tool?.marks(asked), [asked]);
  return {
    ids,
    ask,
    open,
    failed,
    tool,
    asked,
    ...(marks && { marks }),
    facts: useMemo(() => (tool && asked ? tool.facts(facts, asked) : facts), [facts, asked]),
  };
}
