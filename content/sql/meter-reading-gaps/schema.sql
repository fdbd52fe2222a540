create table site (
  id      int primary key,
  address text not null
);

create table meter (
  id           int primary key,
  site_id      int not null references site,
  installed_on date not null,
  removed_on   date check (removed_on > installed_on)   -- the first day without it; null: still in place
);

create table reading (
  id       int primary key,
  meter_id int not null references meter,
  read_on  date not null,
  kwh      int                                          -- null: the transmission failed
);
