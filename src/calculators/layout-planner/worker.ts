import { serve } from '../serve.ts';
import { layoutPlanner } from './definition.ts';

serve(layoutPlanner);
