import { SCORING } from './constants.ts';
import { compare } from './facts.ts';

/** One forecaster's loss on one question, 0 to 1 scale. */
export type Observation = { forecasterId: string; questionId: string; loss: number };

/**
 * Those who are tied together by shared questions, and their questions. `effect`: a or b of L = a + b; `adjusted`: what the forecaster would lose on the
 * questions of this component, had everybody called them all. `shared` counts the forecaster's questions that others called too: 0 is
 * a forecaster who cannot be compared. Numbers of different components are not comparable.
 */
export type Component = {
  mean: number;
  forecasters: { id: string; n: number; shared: number; effect: number; adjusted: number }[];
  questions: { id: string; n: number; effect: number }[];
};

type Line = { id: string; partners: { place: number; loss: number }[] };
type Group = { forecasters: Line[]; questions: Line[] };

/**
 * Least squares L = a + b of forecaster and question (two-way analysis of variance, Scheffé 1959) within each connected component,
 * with Σ n·a = 0, by alternating means. Forecasters and questions come by id, components by their first forecaster; the order of the input
 * moves no bit.
 */
export function difficultyEffects(observations: readonly Observation[]): Component[] {
  return groupsOf(observations).map((group) => {
    const effects = fit(group);
    const mean = averageOf(group.forecasters.flatMap(({ partners }) => partners.map(({ loss }) => loss)));
    const left = leftOver(group.questions, effects);
    return {
      mean,
      forecasters: group.forecasters.map(({ id, partners }, i) => ({ id, n: partners.length, shared: partners.filter(({ place }) => hasOthers(group.questions[place]!, i)).length, effect: effects[i]!, adjusted: effects[i]! + mean })),
      questions: group.questions.map(({ id, partners }, q) => ({ id, n: partners.length, effect: left[q]! })),
    };
  });
}

function groupsOf(observations: readonly Observation[]): Group[] {
  const ordered = [...observations].sort((a, b) => compare(a.forecasterId, b.forecasterId) || compare(a.questionId, b.questionId) || a.loss - b.loss);
  const byForecaster = Map.groupBy(ordered, ({ forecasterId }) => forecasterId);
  const byQuestion = Map.groupBy(ordered, ({ questionId }) => questionId);
  const seen = new Set<string>();
  const groups: Group[] = [];
  for (const first of byForecaster.keys()) {
    if (seen.has(first)) continue;
    const forecasters = new Set([first]);
    const questions = new Set<string>();
    for (const id of forecasters) {
      for (const { questionId } of byForecaster.get(id)!) {
        if (questions.has(questionId)) continue;
        questions.add(questionId);
        for (const { forecasterId } of byQuestion.get(questionId)!) forecasters.add(forecasterId);
      }
    }
    for (const id of forecasters) seen.add(id);
    groups.push(groupOf([...forecasters].sort(compare), [...questions].sort(compare), byForecaster, byQuestion));
  }
  return groups;
}

function groupOf(forecasters: string[], questions: string[], byForecaster: Map<string, Observation[]>, byQuestion: Map<string, Observation[]>): Group {
  const placeOfForecaster = new Map(forecasters.map((id, place) => [id, place]));
  const placeOfQuestion = new Map(questions.map((id, place) => [id, place]));
  return {
    forecasters: forecasters.map((id) => ({ id, partners: byForecaster.get(id)!.map(({ questionId, loss }) => ({ place: placeOfQuestion.get(questionId)!, loss })) })),
    questions: questions.map((id) => ({ id, partners: byQuestion.get(id)!.map(({ forecasterId, loss }) => ({ place: placeOfForecaster.get(forecasterId)!, loss })) })),
  };
}

// Alternating means alone crawl along a chain of forecasters who share few questions; with the steps of conjugate gradients
// (Hestenes & Stiefel 1952) they arrive after as many rounds as there are forecasters at most, rounding aside.
// Σ n·a begins at 0, and no step moves it.
function fit(group: Group): number[] {
  const calls = group.forecasters.map(({ partners }) => partners.length);
  const product = (x: number[], y: number[]) => x.reduce((total, value, i) => total + calls[i]! * value * y[i]!, 0);
  let effects = calls.map(() => 0);
  let direction: number[] | null = null;
  let before = 0;
  for (let round = 0; round < SCORING.effectRounds; round += 1) {
    const means = roundOfMeans(group, effects, 1);
    const step = means.map((mean, i) => mean - effects[i]!);
    const size = product(step, step);
    if (Math.max(...step.map(Math.abs)) <= SCORING.effectMove) break;
    const last: number[] | null = direction;
    direction = last === null ? step : step.map((move, i) => move + (size / before) * last[i]!);
    const drift = roundOfMeans(group, direction, 0);
    const bend = product(direction, direction.map((move, i) => move - drift[i]!));
    if (!(bend > 0)) break;
    const along = direction;
    effects = effects.map((effect, i) => effect + (size / bend) * along[i]!);
    before = size;
  }
  return effects;
}

// One round: what the forecasters leave over is the questions', and what those leave over is the forecasters'. `weight` 0 leaves the losses out.
function roundOfMeans({ forecasters, questions }: Group, effects: number[], weight: 0 | 1): number[] {
  return leftOver(forecasters, leftOver(questions, effects, weight), weight);
}

function leftOver(lines: Line[], partners: number[], weight: 0 | 1 = 1): number[] {
  return lines.map((line) => averageOf(line.partners.map(({ place, loss }) => weight * loss - partners[place]!)));
}

function hasOthers(question: Line, forecaster: number): boolean {
  return question.partners.some(({ place }) => place !== forecaster);
}

function averageOf(values: number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
