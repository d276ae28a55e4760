CREATE TABLE `forecast_references` (
	`forecast_id` text PRIMARY KEY,
	`tier` integer NOT NULL,
	`ppm` integer NOT NULL,
	`rates` text NOT NULL,
	`source` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `fk_forecast_references_forecast_id_forecasts_id_fk` FOREIGN KEY (`forecast_id`) REFERENCES `forecasts`(`id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally_months` (
	`clock` text NOT NULL,
	`month` text NOT NULL,
	`part` integer NOT NULL,
	`ids` text NOT NULL,
	`sums` blob NOT NULL,
	CONSTRAINT `tally_months_pk` PRIMARY KEY(`clock`, `month`, `part`)
);
--> statement-breakpoint
CREATE TABLE `tally_outcomes` (
	`topic` text NOT NULL,
	`known_by` text NOT NULL,
	`question_id` text NOT NULL,
	`came` integer NOT NULL,
	CONSTRAINT `tally_outcomes_pk` PRIMARY KEY(`topic`, `known_by`, `question_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally_pending` (
	`clock` text NOT NULL,
	`day` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`moves` text NOT NULL,
	CONSTRAINT `tally_pending_pk` PRIMARY KEY(`clock`, `day`, `forecaster_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally_touched` (
	`question_id` text PRIMARY KEY,
	`said` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `forecasts` ADD `content` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `form` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `share` integer;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `value` text;--> statement-breakpoint
CREATE INDEX `questions_cluster` ON `questions` (`cluster_id`);--> statement-breakpoint
CREATE INDEX `tally_outcomes_question` ON `tally_outcomes` (`question_id`);