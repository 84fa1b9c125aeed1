/** The gateway half of the fake Discord: hello, identify, heartbeats, events, resume. */
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** Gateway opcodes (topics/opcodes-and-status-codes). */
const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, invalid: 9, hello: 10, ack: 11 };

interface Session {
  readonly id: string;
  readonly events: { readonly s: number; readonly t: string; readonly d: unknown }[];
}

export interface FakeGateway {
  /** Sends an event, or keeps it for the resume when nobody is connected. */
  dispatch(type: string, data: unknown): void;
  /** Ends the connection: with a close code, or abruptly. */
  drop(code?: number): void;
  /** How often a client has identified and resumed. */
  readonly count: { identify: number; resume: number; closed: number[] };
  connected(): boolean;
  close(): void;
}

/** @param ready what READY holds besides the session */
export function openFakeGateway(
  server: Server,
  { url, token, ready }: { url: () => string; token: string; ready: object },
): FakeGateway {
  const sockets = new WebSocketServer({ server });
  const count = { identify: 0, resume: 0, closed: [] as number[] };
  let session: Session | undefined;
  let socket: WebSocket | undefined;
  const write = (target: WebSocket, op: number, rest: object) =>
    target.send(JSON.stringify({ op, s: null, t: null, d: null, ...rest }));
  const dispatch = (type: string, data: unknown) => {
    if (!session) throw new Error('No client has identified with the fake Discord.');
    const event = { s: session.events.length + 1, t: type, d: data };
    session.events.push(event);
    if (socket?.readyState === 1) write(socket, OP.dispatch, event);
  };
  const identify = (from: WebSocket, data: { token: string }) => {
    count.identify += 1;
    if (data.token !== token) return from.close(4004, 'Authentication failed.');
    session = { id: `session-${count.identify}`, events: [] };
    socket = from;
    dispatch('READY', { v: 10, session_id: session.id, resume_gateway_url: url(), ...ready });
  };
  const resume = (from: WebSocket, data: { session_id: string; seq: number }) => {
    count.resume += 1;
    if (data.session_id !== session?.id) return write(from, OP.invalid, { d: false });
    socket = from;
    for (const event of session.events) if (event.s > data.seq) write(from, OP.dispatch, event);
    dispatch('RESUMED', {});
  };
  sockets.on('connection', (from) => {
    write(from, OP.hello, { d: { heartbeat_interval: 41_250 } });
    from.on('close', (code) => count.closed.push(code));
    from.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw));
      if (op === OP.heartbeat) write(from, OP.ack, {});
      if (op === OP.identify) identify(from, d);
      if (op === OP.resume) resume(from, d);
    });
  });
  return {
    dispatch,
    count,
    connected: () => socket?.readyState === 1,
    drop: (code) => (code === undefined ? socket?.terminate() : socket?.close(code)),
    close() {
      for (const one of sockets.clients) one.terminate();
      sockets.close();
    },
  };
}
