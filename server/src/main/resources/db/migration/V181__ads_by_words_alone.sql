-- Whether skills were looked for by the dictionary alone, as the sentence model did not run.
alter table job_ad add column words_alone boolean not null default false;
