-- How long after a deadline a moment is, without the time that the house itself was down.
create function lateness(deadline timestamptz, moment timestamptz) returns interval
language sql stable as $$
  select moment - deadline - coalesce(
    (select sum(least(up_at, moment) - greatest(down_at, deadline)) from outage
     where up_at > deadline and down_at < moment), interval '0')
$$;

-- What counts for each item of an attempt: of every writer the last save by its own numbering that
-- was not too late, and among writers the one made last.
create view counting_response as
  select distinct on (attempt_id, position) *
  from (select distinct on (attempt_id, position, writer) *
        from response_save
        where arrival <> 'TOO_LATE'
        order by attempt_id, position, writer, seq desc) last_of_writer
  order by attempt_id, position, made_at desc, received_at desc, writer;

create index on candidate_session (invitation_id);
create index on outage (up_at);
