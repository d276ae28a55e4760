/** The page of one forecaster. */
export const predictionsForecaster = {
} as const;
