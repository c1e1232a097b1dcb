export { run } from "../bench/evaluate";
