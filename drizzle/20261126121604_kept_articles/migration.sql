CREATE INDEX `articles_kept` ON `articles` (`added_at`,`id`) WHERE text is not null;--> statement-breakpoint
CREATE INDEX `tally_forecasters_most` ON `tally_forecasters` (open + decided);