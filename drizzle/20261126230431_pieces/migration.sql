-- All of this is derived, and made anew at the next start.
DELETE FROM `tally_cells`;--> statement-breakpoint
DROP TABLE `tally_spells`;--> statement-breakpoint
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
	`topic` integer NOT NULL,
	`own` integer NOT NULL,
	CONSTRAINT `tally_spells_pk` PRIMARY KEY(`n`, `clock`, `first`)
);--> statement-breakpoint
CREATE INDEX `tally_spells_place` ON `tally_spells` (`era`,`place`,`n`,`first`,`last`,`cell`,`who`,`outlet`,`ppm`,`own`,`bold`);--> statement-breakpoint
CREATE INDEX `tally_spells_newest` ON `tally_spells` (`era`,`n`,`first`,`last`,`cell`,`who`,`outlet`,`ppm`,`own`,`place`,`bold`);--> statement-breakpoint
CREATE INDEX `tally_spells_bold` ON `tally_spells` (`era`,`bold`,`n`,`first`,`last`,`cell`,`who`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_last` ON `tally_spells` (`era`,`last`,`first`,`place`,`bold`,`n`,`cell`,`who`,`outlet`,`ppm`,`own`) WHERE decided = 0;--> statement-breakpoint
CREATE INDEX `tally_spells_topic_place` ON `tally_spells` (`topic`,`era`,`place`,`n`,`first`,`last`,`cell`,`who`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_topic_newest` ON `tally_spells` (`topic`,`era`,`n`,`first`,`last`,`cell`,`who`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_topic_bold` ON `tally_spells` (`topic`,`era`,`bold`,`n`,`first`,`last`,`cell`,`who`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_who_place` ON `tally_spells` (`who`,`era`,`place`,`n`,`first`,`last`,`cell`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_who_newest` ON `tally_spells` (`who`,`era`,`n`,`first`,`last`,`cell`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_who_bold` ON `tally_spells` (`who`,`era`,`bold`,`n`,`first`,`last`,`cell`,`outlet`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_outlet_place` ON `tally_spells` (`outlet`,`era`,`place`,`n`,`first`,`last`,`cell`,`who`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_outlet_newest` ON `tally_spells` (`outlet`,`era`,`n`,`first`,`last`,`cell`,`who`,`ppm`,`own`);--> statement-breakpoint
CREATE INDEX `tally_spells_outlet_bold` ON `tally_spells` (`outlet`,`era`,`bold`,`n`,`first`,`last`,`cell`,`who`,`ppm`,`own`);--> statement-breakpoint
DELETE FROM `tally_eras`;
