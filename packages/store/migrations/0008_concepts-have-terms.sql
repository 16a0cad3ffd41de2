CREATE TABLE "term_concept" (
	"catalog" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"definition" text,
	"renderings" jsonb NOT NULL,
	"is_removed" boolean NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	CONSTRAINT "term_concept_catalog_id_pk" PRIMARY KEY("catalog","id")
);
--> statement-breakpoint
ALTER TABLE "term_concept" ADD CONSTRAINT "term_concept_catalog_catalog_slug_fk" FOREIGN KEY ("catalog") REFERENCES "public"."catalog"("slug") ON DELETE no action ON UPDATE no action;