-- What counts is asked after every save. The same rule as before, in the order of the primary key
-- read backwards, so that a long attempt needs no sorting.
create or replace view counting_response as
  select distinct on (attempt_id, position) *
  from (select distinct on (attempt_id, position, writer) *
        from response_save
        where arrival <> 'TOO_LATE' or accepted_at is not null
        order by attempt_id desc, position desc, writer desc, seq desc) last_of_writer
  order by attempt_id, position, made_at desc, received_at desc, writer;
