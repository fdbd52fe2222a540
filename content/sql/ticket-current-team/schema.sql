create table team (
  id   int primary key,
  name text not null
);

create table ticket (
  id        int primary key,
  subject   text not null,
  opened_at timestamp not null,
  closed_at timestamp             -- null: open
);

create table handover (
  id        int primary key,
  ticket_id int not null references ticket,
  team_id   int references team,  -- null: given back, no team is responsible
  handed_at timestamp not null
);
