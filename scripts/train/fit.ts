/** One choice: which of the candidates is the right partner, or none of them. */
export interface Choice {
  /** Features of each candidate. */
  candidates: readonly (readonly number[])[];
  /** Index of the right one; -1 for none. */
  right: number;
}

interface FitTask {
  choices: readonly Choice[];
  penalty: number;
  start: readonly number[];
}

const MAX_STEPS = 25;
/** Gain in log-likelihood below which the top is reached. */
const ENOUGH = 1e-6;

/**
 * Fits the weights of a logistic regression over choices (conditional logit, with a null candidate that scores 0), by
 * Newton's method with an L2 penalty. No randomness: the same choices give the same weights. One candidate against none is
 * a plain logistic regression.
 *
 * @param penalty of each squared distance from `start`, times ½
 * @param start what is believed beforehand; few choices move the weights little away from it. 0 where nothing is
 */
export function fitWeights(
  choices: readonly Choice[],
  size: number,
  penalty: number,
  start: readonly number[] = new Array<number>(size).fill(0),
): number[] {
  const task = { choices, penalty, start };
  let weights = [...start];
  let value = worth(task, weights);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { gradient, curvature } = slope(task, weights);
    const move = solve(curvature, gradient);
    const next = climb(task, weights, move, value);
    const gain = next.value - value;
    ({ weights, value } = next);
    if (gain < ENOUGH) break;
  }
  return weights;
}

/** Goes along `move`, the whole way or as much of it as makes things better: far from the top Newton's step is too long. */
function climb(
  task: FitTask,
  weights: readonly number[],
  move: readonly number[],
  value: number,
): { weights: number[]; value: number } {
  for (let share = 1; share > 1e-4; share /= 2) {
    const tried = weights.map((weight, index) => weight + share * (move[index] ?? 0));
    const reached = worth(task, tried);
    if (reached >= value) return { weights: tried, value: reached };
  }
  return { weights: [...weights], value };
}

/** Log-likelihood of the right choices, less the penalty. */
function worth({ choices, penalty, start }: FitTask, weights: readonly number[]): number {
  let sum = (-penalty / 2) * weights.reduce((square, weight, at) => square + (weight - (start[at] ?? 0)) ** 2, 0);
  for (const { candidates, right } of choices) {
    const scores = candidates.map((features) => dot(features, weights));
    const top = Math.max(0, ...scores);
    const total = scores.reduce((all, score) => all + Math.exp(score - top), Math.exp(-top));
    sum += (scores[right] ?? 0) - top - Math.log(total);
  }
  return sum;
}

function slope({ choices, penalty, start }: FitTask, weights: readonly number[]): { gradient: number[]; curvature: number[][] } {
  const size = weights.length;
  const gradient = weights.map((weight, at) => -penalty * (weight - (start[at] ?? 0)));
  const curvature = weights.map((_, row) => weights.map((__, column) => (row === column ? penalty : 0)));
  for (const { candidates, right } of choices) {
    const shares = softmax(candidates.map((features) => dot(features, weights)));
    const mean = new Array<number>(size).fill(0);
    for (const [index, features] of candidates.entries()) {
      const share = shares[index] ?? 0;
      if (share < 1e-9 && index !== right) continue;
      addOuter(curvature, features, share);
      addTo(mean, features, share);
      if (index === right) addTo(gradient, features, 1);
    }
    addOuter(curvature, mean, -1);
    addTo(gradient, mean, -1);
  }
  return { gradient, curvature };
}

/** Shares of the candidates; what is missing to 1 is the null candidate's. */
function softmax(scores: readonly number[]): number[] {
  const top = Math.max(0, ...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, Math.exp(-top));
  return powers.map((power) => power / total);
}

function dot(features: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 1) sum += (features[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

function addTo(sum: number[], vector: readonly number[], factor: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + factor * (vector[at] ?? 0);
}

function addOuter(matrix: number[][], vector: readonly number[], factor: number): void {
  for (let row = 0; row < vector.length; row += 1) {
    const value = factor * (vector[row] ?? 0);
    const line = matrix[row];
    if (value === 0 || !line) continue;
    for (let column = 0; column < vector.length; column += 1) line[column] = (line[column] ?? 0) + value * (vector[column] ?? 0);
  }
}

/** Gaussian elimination; the matrix is positive definite through the penalty, so no pivot is 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const line = rows[pivot] ?? [];
    for (let below = pivot + 1; below < size; below += 1) {
      const other = rows[below] ?? [];
      const factor = (other[pivot] ?? 0) / (line[pivot] ?? 1);
      for (let column = pivot; column <= size; column += 1) other[column] = (other[column] ?? 0) - factor * (line[column] ?? 0);
    }
  }
  const solved = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const line = rows[row] ?? [];
    let value = line[size] ?? 0;
    for (let column = row + 1; column < size; column += 1) value -= (line[column] ?? 0) * (solved[column] ?? 0);
    solved[row] = value / (line[row] ?? 1);
  }
  return solved;
}
