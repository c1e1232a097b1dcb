/** A reason to stop that the person at the terminal can do something about: one sentence, no stack. */
export class Obstacle extends Error {
  override name = "Obstacle";
}
