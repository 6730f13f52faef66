import { Seat } from './seat';

/** How long idle workers are kept, in milliseconds. */
const patience = 10_000;

/**
 * The places at the work, lent to one piece of work at a time. Who finds none free waits for the next one, in the order
 * of asking: so a preview beside a large batch waits for the parts under way, never for the batch.
 */
export class Seats {
  readonly #workerFile: string;
  readonly #most: number;
  #count = 0;
  #free: Seat[] = [];
  readonly #waiting: ((seat: Seat) => void)[] = [];
  #rest: NodeJS.Timeout | undefined;

  /**
   * @param workerFile the built edit worker
   * @param most how many there are at most; one is set up when none is free
   */
  constructor(workerFile: string, most: number) {
    this.#workerFile = workerFile;
    this.#most = most;
  }

  /** Answers, or rejects, as `work` does, which has a seat to itself until then. */
  async lend<T>(work: (seat: Seat) => Promise<T>): Promise<T> {
    const seat = await this.#take();
    try {
      return await work(seat);
    } finally {
      this.#giveBack(seat);
    }
  }

  /** Ends the workers; whoever asks afterwards gets new ones. To be called when none is lent. */
  async close(): Promise<void> {
    clearTimeout(this.#rest);
    const seats = this.#free;
    this.#free = [];
    this.#count = 0;
    await Promise.all(seats.map((seat) => seat.close()));
  }

  async #take(): Promise<Seat> {
    clearTimeout(this.#rest);
    const seat = this.#free.pop() ?? (this.#count < this.#most ? this.#setUp() : null);
    if (seat === null) return new Promise((resolve) => this.#waiting.push(resolve));
    seat.hold(true);
    return seat;
  }

  #setUp(): Seat {
    this.#count += 1;
    return new Seat(this.#workerFile);
  }

  #giveBack(seat: Seat): void {
    const next = this.#waiting.shift();
    if (next !== undefined) return next(seat);
    seat.hold(false);
    this.#free.push(seat);
    if (this.#free.length === this.#count) this.#rest = setTimeout(() => void this.close(), patience).unref();
  }
}
