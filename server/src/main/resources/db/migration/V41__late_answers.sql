-- A save that came too late counts after all when a person of the team says so.
alter table response_save add column accepted_at timestamptz;
alter table response_save add column accepted_by uuid references account;

create or replace view counting_response as
  select distinct on (attempt_id, position) *
  from (select distinct on (attempt_id, position, writer) *
        from response_save
        where arrival <> 'TOO_LATE' or accepted_at is not null
        order by attempt_id, position, writer, seq desc) last_of_writer
  order by attempt_id, position, made_at desc, received_at desc, writer;
