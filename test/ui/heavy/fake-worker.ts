/** A worker of the tests: the real thing's other end runs here, a task later, and all that passes is cloned as it would be. */
import { serve, type Pipe, type Reply, type Request } from '../../../src/calculators/serve.ts';
import type { AnyDefinition } from '../../../src/calculators/define.ts';

export interface Options {
  /** Does nothing with scenarios by itself: the test says when. */
  readonly idle?: boolean;
}

export class FakeWorker {
  readonly sent: Request[] = [];
  ended = false;
  private readonly listeners = new Map<string, ((event: Event) => void)[]>();
  private receive: ((event: MessageEvent<Request>) => void) | undefined;
  private readonly idle: boolean;

  constructor(definition: AnyDefinition, { idle = false }: Options = {}) {
    this.idle = idle;
    const pipe: Pipe = {
      addEventListener: (_kind, listener) => {
        this.receive = listener;
      },
      postMessage: (reply) => this.reply(reply),
    };
    serve(definition, pipe);
  }

  addEventListener(kind: string, listener: (event: Event) => void): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener]);
  }

  postMessage(request: Request): void {
    const data = structuredClone(request);
    this.sent.push(data);
    if (!this.idle || 'facts' in data) setTimeout(() => !this.ended && this.handle(data));
  }

  terminate(): void {
    this.ended = true;
  }

  /** Works on what was sent last. */
  run(): void {
    this.handle(this.sent.at(-1)!);
  }

  reply(reply: Reply): void {
    this.emit('message', new MessageEvent('message', { data: structuredClone(reply) }));
  }

  fail(): Event {
    const event = new Event('error', { cancelable: true });
    this.emit('error', event);
    return event;
  }

  private handle(data: Request): void {
    this.receive?.(new MessageEvent('message', { data }));
  }

  private emit(kind: string, event: Event): void {
    for (const listener of this.listeners.get(kind) ?? []) listener(event);
  }
}

/** For `inBackground` and `background`: fake workers, kept in the order in which they were hired. */
export function agency(definition: AnyDefinition, options?: Options) {
  const hired: FakeWorker[] = [];
  const hire = () => {
    const worker = new FakeWorker(definition, options);
    hired.push(worker);
    return worker as unknown as Worker;
  };
  return { hired, hire };
}
