-- Files of an item that a model did not get as a candidate does: [{"file", "kind"}].
alter table model_sitting_item add column shortfalls jsonb not null default '[]';
