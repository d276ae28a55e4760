CREATE TABLE `tally_cells` (
	`n` integer PRIMARY KEY,
	`topic` text NOT NULL,
	`basis` text NOT NULL,
	`language` text NOT NULL,
	`open` integer NOT NULL,
	`decided` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tally_forecasters` (
	`n` integer PRIMARY KEY,
	`forecaster_id` text NOT NULL UNIQUE,
	`open` integer NOT NULL,
	`decided` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tally_listed` (
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	CONSTRAINT `tally_listed_pk` PRIMARY KEY(`kind`, `subject_id`)
);
--> statement-breakpoint
CREATE TABLE `tally_outlets` (
	`n` integer PRIMARY KEY,
	`name` text NOT NULL UNIQUE,
	`open` integer NOT NULL,
	`decided` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tally_predictions` (
	`n` integer PRIMARY KEY,
	`forecast_id` text NOT NULL UNIQUE,
	`decided` integer NOT NULL,
	`place` text NOT NULL,
	`bold` integer NOT NULL,
	`until` text NOT NULL,
	`cell` integer NOT NULL,
	`who` integer NOT NULL,
	`outlet` integer,
	`ppm` integer,
	`outcome` text,
	`waits` integer NOT NULL,
	`own` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tally_titles` (
	`n` integer PRIMARY KEY,
	`article_id` text NOT NULL UNIQUE
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tally_cells_of` ON `tally_cells` (`topic`,`basis`,`language`);--> statement-breakpoint
CREATE INDEX `tally_predictions_place` ON `tally_predictions` (`decided`,`place`,`n`,`cell`,`who`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_newest` ON `tally_predictions` (`decided`,`n`,`cell`,`who`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_bold` ON `tally_predictions` (`decided`,`bold`,`n`,`cell`,`who`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_cell_place` ON `tally_predictions` (`cell`,`decided`,`place`,`n`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_cell_newest` ON `tally_predictions` (`cell`,`decided`,`n`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_cell_bold` ON `tally_predictions` (`cell`,`decided`,`bold`,`n`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_who_place` ON `tally_predictions` (`who`,`decided`,`place`,`n`,`cell`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_who_newest` ON `tally_predictions` (`who`,`decided`,`n`,`cell`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_who_bold` ON `tally_predictions` (`who`,`decided`,`bold`,`n`,`cell`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_outlet_place` ON `tally_predictions` (`outlet`,`decided`,`place`,`n`,`cell`,`who`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_outlet_newest` ON `tally_predictions` (`outlet`,`decided`,`n`,`cell`,`who`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_outlet_bold` ON `tally_predictions` (`outlet`,`decided`,`bold`,`n`,`cell`,`who`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_predictions_held` ON `tally_predictions` (`waits`,`outcome`) WHERE waits = 1 or outcome = 'disputed';