import { conditionNumber } from "./condition-number.js";
import { durbinWatson } from "./durbin-watson.js";
import type { Coefficient, LinearFit } from "./linear-fit.js";
import { jarqueBera, omnibus, type Shape, shapeOf } from "./residual-shape.js";
import { chiSquareTail, fTail, tLeaving } from "./tails.js";

/** A coefficient with the interval that holds it in 95 of 100 samples. */
export interface Estimate extends Coefficient {
  readonly interval: readonly [low: number, high: number];
}

/** All that a table of least squares says of a fit. */
export interface FitSummary {
  readonly observations: number;
  /** Coefficients but for the intercept. */
  readonly modelDegrees: number;
  /** Observations less all coefficients. */
  readonly residualDegrees: number;
  readonly rSquared: number;
  /** 1 − (1 − R²)(n − 1)/(n − k − 1): what R² is when each coefficient has to pay for itself. */
  readonly adjustedRSquared: number;
  /** (R²/k)/((1 − R²)/(n − k − 1)): what each coefficient explains, by what each residual degree of freedom leaves over. */
  readonly f: number;
  /** How likely so large an F is, were all coefficients 0. */
  readonly fProbability: number;
  /** −n/2·(ln 2π + ln(Σe²/n) + 1), of normal errors e. */
  readonly logLikelihood: number;
  /** 2(k + 1) − 2·log-likelihood. */
  readonly aic: number;
  /** ln n·(k + 1) − 2·log-likelihood. */
  readonly bic: number;
  /** One for each x in their order, then the intercept. */
  readonly estimates: readonly Estimate[];
  /** Of the residuals. */
  readonly shape: Shape;
  readonly omnibus: number;
  readonly omnibusProbability: number;
  readonly jarqueBera: number;
  readonly jarqueBeraProbability: number;
  readonly durbinWatson: number;
  readonly conditionNumber: number;
}

/** Part of the samples in which an interval does not hold the coefficient. */
const outside = 0.05;

/**
 * Source of the formulas: G. S. Maddala and K. Lahiri, “Introduction to Econometrics”, 2009; the table of statsmodels, whose
 * numbers a test holds it to.
 *
 * @param fit with at least eight observations
 * @param x what it was fitted to: [rows × names]
 */
export function fitSummary(fit: LinearFit, x: readonly (readonly number[])[]): FitSummary {
  const { coefficients, residuals, rSquared } = fit;
  const n = residuals.length;
  const k = coefficients.length - 1;
  const left = n - k - 1;
  const f = rSquared / k / ((1 - rSquared) / left);
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const logLikelihood = (-n / 2) * (Math.log(2 * Math.PI) + Math.log(squares / n) + 1);
  const shape = shapeOf(residuals);
  const [kSquared, jb] = [omnibus(shape), jarqueBera(shape)];
  const reach = tLeaving(outside, left);
  return {
    observations: n,
    modelDegrees: k,
    residualDegrees: left,
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (n - 1)) / left,
    f,
    fProbability: fTail(f, k, left),
    logLikelihood,
    aic: 2 * (k + 1) - 2 * logLikelihood,
    bic: Math.log(n) * (k + 1) - 2 * logLikelihood,
    estimates: coefficients.map(({ name, value, standardError, t }) => ({
      name,
      value,
      standardError,
      t,
      interval: [value - reach * standardError, value + reach * standardError],
    })),
    shape,
    omnibus: kSquared,
    omnibusProbability: chiSquareTail(kSquared),
    jarqueBera: jb,
    jarqueBeraProbability: chiSquareTail(jb),
    durbinWatson: durbinWatson(residuals),
    conditionNumber: conditionNumber(x),
  };
}
