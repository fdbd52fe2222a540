create table event (
  id   int primary key,
  name text not null
);

create table ticket_type (
  id          int primary key,
  event_id    int not null references event,
  name        text not null,
  price_cents int not null
);

create table registration (
  id             int primary key,
  event_id       int not null references event,
  ticket_type_id int not null references ticket_type,
  email          text,                  -- null: registered on paper
  registered_at  timestamp not null,
  paid_at        timestamp              -- null: not paid
);
