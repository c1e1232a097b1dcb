export { run } from "../bench/bench";
