/** Texts of the pages that hold predictions against measurements. A name in braces is filled in. */
export const accuracy = {
  title: 'How accurate is this?',
  description:
    'What the calculators predict beside what others measured: every published training step and run, the error of each, what was fitted on what, and the misses.',
  lead: 'A calculator is worth what it gets right on measurements that it was not shaped by. Here each one is held against everything published that it can be held against, the misses included.',
  count:
    '{comparisons} predictions stand against {rows} measurements from {sources} publications. Error is prediction over measurement, less one: above zero is too much. The page is generated from the records and the calculators whenever the site is built, so that no figure in it can be out of date.',
  roles: 'What a prediction may have seen',
  'about.roles':
    'An error means little without knowing whether the constants of the calculator were fitted to the very measurement. Each prediction therefore has a role.',
  'role.fitted': 'Fitted',
  'role.held-out': 'Held out',
  'role.carried-over': 'Carried over',
  'role.formula': 'Formula',
  'role.not-calibrated': 'Not calibrated',
  'means.fitted': 'constants were fitted to this measurement',
  'means.held-out': 'constants were fitted to measurements of its kind, this one kept back',
  'means.carried-over': 'constants of other measurements, used unchanged',
  'means.formula': 'nothing is fitted',
  'means.not-calibrated': 'nothing of its chip or its software was known before',
  'calculator.training-time': 'Training time and cost',
  'calculator.step-time': 'Step time',
  'calculator.collectives': 'Collectives',
  'calculator.training-memory': 'Training memory',
  'fitted.training-time':
    'It has one constant: the share of the peak, the median of published runs on the same chip, and its band is from the lowest of them to the highest. For each row below, the runs of the publication it comes from were taken out first, so that nothing is predicted from itself. Where fewer than two are left for the chip, its family or every chip stands in, and the row counts as not calibrated. Everything else is at its default; failures and restarts are left out. The calculator knows no layout: it gives a bad one the time of a good one.',
  'fitted.step-time':
    'It adds up the parts of a step, and a few constants of each hardware and stack turn operations and bytes into seconds. They were fitted to the rows marked so; other rows of the same set were held out, and other sets are predicted with the constants unchanged. The band is that of the calibration. What a publication does not print of a layout is taken from the habits of the stack, and said at the row.',
  set: 'Measurements',
  rows: 'Rows',
  mean: 'Mean error, without signs',
  median: 'Median',
  p90: '9 of 10 within',
  worst: 'Worst',
  signed: 'Mean, signed',
  inside: 'Inside the band',
  rank: 'Rank correlation of layouts',
  regret: 'First choice slower than the best by',
  role: 'Role',
  'table.statistics': 'Errors of the calculator “{name}”, by set of measurements',
  'set.published-runs': 'Published runs',
  'miss.above': 'Where its mean error is above {limit}, and why',
  'miss.training-time.trn1-training-steps':
    'Without AWS’s own table there are no runs on Trainium left to take a share of the peak from, and those on GPUs and TPUs promise more than these reached.',
  'miss.training-time.trn1-archive-steps':
    'The smaller model was also run on as many cores as the larger one, with a pipeline: a small model spread thin, which a share of the peak cannot tell from a well laid out one.',
  'miss.training-time.vtrain-multi-node':
    'Layouts were measured on purpose that nobody would train with: two nodes for one layer, or pipelines with little to fill them. The calculator has one time for all of them.',
  'miss.training-time.vtrain-single-node':
    'Models of this size keep a GPU waiting for the next kernel, and some layouts cut them in eight. The share of the peak of large models says nothing here.',
  'miss.training-time.korthikanti-2022-table-5':
    'One replica with a batch made to fill it, by the authors of the fastest software of its day; the runs left in the evidence recompute every layer.',
  'miss.training-time.korthikanti-2022-data-parallel':
    'Selective recomputation, as in the table that it goes with; the runs left in the evidence recompute every layer.',
  'miss.training-time.mt-nlg-steps':
    'The same model in the same layout ran much faster under other software (Megatron 2021); and most of the runs left in the evidence are of one replica with selective recomputation, which promise more still.',
  'miss.training-time.narayanan-2021-zero-3':
    'With so few sequences on a GPU the gathering of weights takes as long as the arithmetic or longer, and no share of the peak from ordinary layouts holds.',
  'miss.step-time.trn1-archive-steps':
    'The row of the same stack is close; the two of an older one, NeMo Megatron, took half as long again and nearly twice as long, on as many cores for the smaller model as for the larger.',
  'miss.step-time.vtrain-single-node':
    'Models of this size keep a GPU waiting for the next kernel. The constants come from layers with more work, and do not transfer.',
  'miss.step-time.mt-nlg-steps':
    'Another stack: the same model in the same layout took a quarter to a third longer than under Megatron-LM of 2021, and the constants are of the faster kind.',
  'miss.step-time.narayanan-2021-zero-3':
    'Every weight is gathered twice for each micro-batch over the whole cluster. The formula lets those collectives run at the rate of the links; the software of 2021 reached a fraction of it, and less the more GPUs took part.',
  targets: 'Targets',
  'about.targets':
    'What was set as the goal before the calculators were written. A target that is missed stays here, with how far it was missed and why.',
  'table.targets': 'Targets and what was reached',
  target: 'Target',
  limit: 'At most',
  reached: 'Reached',
  verdict: 'Verdict',
  met: 'met',
  missed: 'missed by {by}',
  open: 'nothing compared yet',
  'target.table-5': 'Megatron 2022, table 5: mean error of the step time',
  'target.vtrain': 'vTrain on several nodes, the part kept out of the fit: mean error of the step time',
  'target.ranking': 'vTrain on several nodes: first choice of layout slower than the best measured one',
  'target.table-2': 'Megatron 2021, 175B and 530B, constants carried over: largest error of the step time',
  'target.b200': 'SimuMax, eight B200: mean error of the step time',
  'target.trn1': 'AWS, Trn1: largest error of the step time',
  'target.collectives-fitted': 'Collectives whose constants were measured: mean error of the time',
  'target.collectives-unfitted': 'Collectives without measured constants: median error of the time',
  'target.memory': 'Memory of training: mean error',
  'why.table-2':
    'The mean without signs is inside the limit. The largest model took longer than predicted: these are rates of whole trainings, with loading and logging in them, under a stack a year older and another than the one fitted to; interleaving is not printed.',
  'why.trn1':
    'The rows of NeuronX Distributed are inside the limit. The two of NeMo Megatron, an older stack, took far longer than its constants say.',
  peers: 'Other models of training',
  'about.peers':
    'Mean errors that others print of their own models, or that running them on these measurements gave. A model shaped by the measurements it is judged by is marked.',
  'table.peers': 'Mean errors of other models of training',
  tool: 'Model',
  against: 'Against',
  error: 'Mean error',
  here: 'Here',
  shaped: 'shaped by them',
  'predicts.step time': 'step time',
  'predicts.memory': 'memory',
  misses: 'The largest misses',
  'about.misses': 'The worst row of each set. Every row is on the page of its set.',
  unpredicted: 'Measured, and not predicted',
  'about.unpredicted': 'Published runs that cannot be compared, and why.',
  'reason.no-model': 'the shape of the model is not on record',
  'reason.no-rate': 'a share of the peak is printed, but no speed',
  'reason.no-peak': 'the peak of this variant of the chip is not published',
  'reason.refused': 'outside of what the calculator answers',
  data: 'The same as data',
  'about.data':
    'Every prediction with its band, measurement, error and role: {file}. The measured steps with their layouts: {steps}.',
  'set.title': '{name}: accuracy',
  'set.description':
    '{name}: each of {count} measurements beside what the calculators predict for it, with band, error and source.',
  'set.lead': '{count} measurements. Mean error without signs: {errors}.',
  'set.leadOne': 'One measurement. Error without sign: {errors}.',
  'set.error': '{error} ({calculator})',
  'set.source': 'Measured by others: ',
  'set.where': ' ({where})',
  'set.notation':
    'A row is called by its model and layout: TP tensor, PP pipeline, DP data, CP context and EP expert parallel; VP model chunks on a pipeline stage; b the micro-batch, B the batch; a bare number, the devices. What is 1, and what all rows share, is left out.',
  'set.back': 'All sets, targets and other models',
  'section.picture': 'Picture',
  'section.rows': 'Every row',
  'section.remarks': 'About the measurements',
  'table.rows': 'Predicted and measured: {name}',
  row: 'Measurement',
  measured: 'Measured',
  predicted: 'Predicted',
  band: 'Band',
  signedError: 'Error',
  source: 'Source',
  allRole: 'every prediction is “{role}”: {means}.',
  'figure.title': '{calculator}: predicted against measured, {name}',
  'figure.description':
    '{count} points over two logarithmic axes, measured to the right and predicted upwards, from {from} to {to}. Points on the diagonal are right; {within} lie within the dotted lines at 10% to either side. An upright line through a point is its band.',
  'figure.caption':
    '{calculator}. Dots: fitted to this measurement. Crosses: not. Upright lines are bands; dotted lines are 10% off.',
  'figure.x': 'Measured ({unit})',
  'figure.y': 'Predicted ({unit})',
  more: 'How accurate this is, run by run',
} as const;
