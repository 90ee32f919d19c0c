export * from './architecture.ts';
export * from './equation.ts';
export * from './equations.ts';
export * from './expression.ts';
export * from './parameters.ts';
export * from './roofline.ts';
export * from './training.ts';
