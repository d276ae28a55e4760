CREATE TABLE `tally_eras` (
	`n` integer PRIMARY KEY,
	`size` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tally_spells` (
	`n` integer NOT NULL,
	`clock` text NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`era` integer NOT NULL,
	`decided` integer NOT NULL,
	`place` text NOT NULL,
	`bold` integer NOT NULL,
	`until` text NOT NULL,
	`cell` integer NOT NULL,
	`who` integer NOT NULL,
	`outlet` integer,
	`ppm` integer,
	`outcome` text,
	`own` integer NOT NULL,
	CONSTRAINT `tally_spells_pk` PRIMARY KEY(`n`, `clock`, `first`)
);
--> statement-breakpoint
CREATE INDEX `resolutions_disputed` ON `resolutions` (`question_id`) WHERE outcome = 'disputed';--> statement-breakpoint
CREATE INDEX `tally_spells_place` ON `tally_spells` (`era`,`place`,`n`,`first`,`last`,`cell`,`who`,`outlet`,`ppm`,`own`,`bold`);--> statement-breakpoint
CREATE INDEX `tally_spells_newest` ON `tally_spells` (`era`,`n`,`first`,`last`,`cell`,`who`,`outlet`,`ppm`,`own`,`place`,`bold`);--> statement-breakpoint
CREATE INDEX `tally_spells_bold` ON `tally_spells` (`era`,`bold`,`n`,`first`,`last`,`cell`,`who`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_last` ON `tally_spells` (`era`,`last`,`first`,`place`,`bold`,`n`,`cell`,`who`,`outlet`,`ppm`,`own`) WHERE decided = 0;--> statement-breakpoint
CREATE INDEX `tally_spells_cell` ON `tally_spells` (`cell`,`era`,`first`,`last`,`place`,`bold`,`n`,`who`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_who` ON `tally_spells` (`who`,`era`,`first`,`last`,`place`,`bold`,`n`,`cell`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_outlet` ON `tally_spells` (`outlet`,`era`,`first`,`last`,`place`,`bold`,`n`,`cell`,`who`,`ppm`,`own`);--> statement-breakpoint
DROP INDEX `tally_predictions_place`;--> statement-breakpoint
CREATE INDEX `tally_predictions_place` ON `tally_predictions` (`decided`,`place`,`n`,`cell`,`who`,`outlet`,`ppm`,`own`,`bold`);
