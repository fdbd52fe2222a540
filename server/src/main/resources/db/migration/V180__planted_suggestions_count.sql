-- A planted suggestion counts against what an attempt may use as the model's answer would have.
alter table assistant_turn
  add column input_tokens  int not null default 0,   -- of planted suggestions alone: estimated
  add column output_tokens int not null default 0;
