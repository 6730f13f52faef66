/** A request to stop that workers see, too, at once: before each file they look at it. */
export class Stop {
  readonly shared: SharedArrayBuffer;
  readonly #flag: Int32Array;

  constructor(shared: SharedArrayBuffer = new SharedArrayBuffer(4)) {
    this.shared = shared;
    this.#flag = new Int32Array(shared);
  }

  get asked(): boolean {
    return Atomics.load(this.#flag, 0) === 1;
  }

  ask(): void {
    Atomics.store(this.#flag, 0, 1);
  }
}
