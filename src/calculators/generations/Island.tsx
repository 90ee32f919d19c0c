import { Calculator } from '../../ui/Calculator.tsx';
import type { CalculatorProps } from '../../ui/props.ts';
import { generations } from './definition.ts';

export default function Generations(props: CalculatorProps) {
  return <Calculator definition={generations} {...props} />;
}
