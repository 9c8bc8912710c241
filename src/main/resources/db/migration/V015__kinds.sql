-- How the parts of a large document are counted, where they wait, and which routes go on with them; null without a plan.
alter table job add column plan_unit text;
alter table job add column plan_stage text;
alter table job add column plan_lane text;
alter table job add column plan_part_route text;
alter table job add column plan_join_route text;
alter table job add column plan_event text;
update job set plan_unit = 'rows', plan_stage = 'validate', plan_lane = 'bulk', plan_part_route = 'table-part',
    plan_join_route = 'table-join', plan_event = 'import_progress' where plan_id is not null;

-- The pipeline that was asked for; null for that of the document's kind.
alter table document add column pipeline text;

-- What made a record: its pipeline, the hash of the pipeline's file, and the versions of the processors; null for what a
-- person saved, and for records from before this was noted.
alter table record add column pipeline text;
alter table record add column pipeline_sha256 text;
alter table record add column processors text;
