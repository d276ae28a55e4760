CREATE INDEX `forecasts_without_words` ON `forecasts` (`id`) WHERE quote is null;--> statement-breakpoint
CREATE INDEX `tally_predictions_outcome` ON `tally_predictions` (`outcome`) WHERE decided = 1;