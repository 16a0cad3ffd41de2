CREATE TABLE "translation_state" (
	"catalog" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"program" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "translation_state" ADD CONSTRAINT "translation_state_catalog_catalog_slug_fk" FOREIGN KEY ("catalog") REFERENCES "public"."catalog"("slug") ON DELETE no action ON UPDATE no action;