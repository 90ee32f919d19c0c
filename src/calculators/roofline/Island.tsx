import { Calculator } from '../../ui/Calculator.tsx';
import type { CalculatorProps } from '../../ui/props.ts';
import { roofline } from './definition.ts';

export default function Roofline(props: CalculatorProps) {
  return <Calculator definition={roofline} {...props} />;
}
