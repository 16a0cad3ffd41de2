ALTER TABLE "user" ADD COLUMN "review_languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "last_seen_on" date;