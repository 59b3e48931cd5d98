-- Rulings and equivalences are written on the page: a correction's reason is not the ruling's, and words are shown as typed.

alter table ruling rename column reason to grounds;
alter table ruling_past rename column reason to grounds;
alter view person_ruling rename column reason to grounds;
select add_fact_column('equivalence', 'detail', 'text');
