import { Calculator } from '../../ui/Calculator.tsx';
import type { CalculatorProps } from '../../ui/props.ts';
import { scaleOut } from './definition.ts';

export default function ScaleOut(props: CalculatorProps) {
  return <Calculator definition={scaleOut} {...props} />;
}
