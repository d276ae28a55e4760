DROP TABLE `row_seals`;--> statement-breakpoint
DROP TABLE `seal_touched`;