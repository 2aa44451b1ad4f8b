import type { FitSummary } from "../statistics/fit-summary.js";
import type { FitMeasure } from "./reported.js";

/**
 * A fit as the rows of the reported tables have it.
 *
 * @param summary of a fit to categories and rows, in this order
 */
export function fitLines(summary: FitSummary): Readonly<Record<FitMeasure, number>> {
  const [categories, rows, constant] = summary.estimates;
  return {
    "R²": summary.rSquared,
    "adjusted R²": summary.adjustedRSquared,
    F: summary.f,
    "p of F": summary.fProbability,
    "log-likelihood": summary.logLikelihood,
    AIC: summary.aic,
    BIC: summary.bic,
    observations: summary.observations,
    "residual degrees of freedom": summary.residualDegrees,
    "model degrees of freedom": summary.modelDegrees,
    constant: constant.value,
    "constant, standard error": constant.standardError,
    "constant, t": constant.t,
    "constant, 95 % from": constant.interval[0],
    "constant, 95 % to": constant.interval[1],
    categories: categories.value,
    "categories, standard error": categories.standardError,
    "categories, t": categories.t,
    "categories, 95 % from": categories.interval[0],
    "categories, 95 % to": categories.interval[1],
    rows: rows.value,
    "rows, standard error": rows.standardError,
    "rows, t": rows.t,
    "rows, 95 % from": rows.interval[0],
    "rows, 95 % to": rows.interval[1],
    Omnibus: summary.omnibus,
    "p of Omnibus": summary.omnibusProbability,
    skew: summary.shape.skew,
    kurtosis: summary.shape.kurtosis,
    "Durbin–Watson": summary.durbinWatson,
    "Jarque–Bera": summary.jarqueBera,
    "p of Jarque–Bera": summary.jarqueBeraProbability,
    "condition number": summary.conditionNumber,
  };
}
