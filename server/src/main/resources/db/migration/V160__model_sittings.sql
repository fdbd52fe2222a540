-- A language model that sits a test has an invitation and an attempt as a person has; the mark is on
-- its invitation, from the beginning and for good.
alter table invitation
  add column model               text check (length(model) between 1 and 200),  -- null: a person
  add column model_connection_id uuid references model_connection,  -- null: it answered elsewhere
  add column model_simulated     boolean not null default false,
  add constraint invitation_of_model
    check (model is not null or (model_connection_id is null and not model_simulated));
create index on invitation (model_connection_id);

-- What people did. Everything that counts, ranks, compares or shows people reads these.
create view person_invitation with (security_invoker = true) as
  select * from invitation where model is null;
create view attempt_of_person with (security_invoker = true) as
  select a.* from attempt a join person_invitation i on i.id = a.invitation_id;

-- What models did: `model` as it was configured then, `simulated` when its answers were written down
-- beforehand.
create view attempt_of_model with (security_invoker = true) as
  select a.*, i.model, i.model_connection_id as connection_id, i.model_simulated as simulated
  from attempt a join invitation i on i.id = a.invitation_id where i.model is not null;
