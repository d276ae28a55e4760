CREATE TABLE `tally_cards` (
	`n` integer PRIMARY KEY,
	`card` text NOT NULL
);
