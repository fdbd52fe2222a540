create table patient (
  id      int primary key,
  name    text not null,
  left_on date            -- null: still with the clinic
);

create table practitioner (
  id   int primary key,
  name text not null
);

create table appointment (
  id              int primary key,
  practitioner_id int not null references practitioner,
  patient_id      int references patient,   -- null: the slot is blocked, for a meeting or a break
  starts_at       timestamp not null,
  status          text not null check (status in ('booked', 'kept', 'missed', 'cancelled'))
);
