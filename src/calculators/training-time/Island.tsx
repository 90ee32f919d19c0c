import { Calculator } from '../../ui/Calculator.tsx';
import type { CalculatorProps } from '../../ui/props.ts';
import { trainingTime } from './definition.ts';

export default function TrainingTime(props: CalculatorProps) {
  return <Calculator definition={trainingTime} {...props} />;
}
